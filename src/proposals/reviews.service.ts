import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Proposal } from './data/proposal.entity.js';
import type { ReviewScore } from './data/review-score.entity.js';
import type { Review } from './data/review.entity.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { ScoreCategoriesRepository } from './data/score-categories.repository.js';
import { ConflictOfInterest } from './domain/review-conflict.js';
import { criteriaOf, faultsOfScores, type GivenScore } from './domain/review-score.js';
import { type ReviewSummary, summariesOf } from './domain/review-summary.js';
import { ReviewKind } from './domain/review.js';
import { ReviewAccess, type UnderReview } from './review-access.js';

/** What reviewers say of proposals: at most one review each, which may change while reviewing is open. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: Database,
    private readonly reviewing: ReviewAccess,
    private readonly reviews: ReviewsRepository,
    private readonly categories: ScoreCategoriesRepository,
    private readonly access: EventAccess,
    private readonly clock: Clock,
  ) {}

  /** Of several proposals, each list in the order in which they were written; for those who may read them. */
  listOf(proposalIds: readonly string[]): Promise<Review[]> {
    return this.reviews.listOf(proposalIds);
  }

  listScores(reviewIds: readonly string[]): Promise<ReviewScore[]> {
    return this.reviews.listScores(reviewIds);
  }

  /** By proposal, of all those of these events that have scores. */
  async summariesOf(eventIds: readonly string[]): Promise<Map<string, ReviewSummary>> {
    return summariesOf(await this.reviews.listWeighedScores(eventIds));
  }

  /** Writes the review, or over the reviewer's former one. */
  review(
    viewer: Viewer,
    proposalId: string,
    scores: readonly GivenScore[],
    comment: string,
  ): Promise<Review> {
    return this.db.transaction(async () => {
      const work = await this.lockImpartially(viewer, proposalId);
      const criteria = await this.categories.listOf([work.event.id]);
      refuseAll(faultsOfScores(scores, criteriaOf(criteria, work.proposal.trackId), 'scores'));
      return this.save(work, ReviewKind.SCORED, scores, comment);
    });
  }

  /** Says that the reviewer has no opinion; the proposal is done. */
  abstain(viewer: Viewer, proposalId: string): Promise<Review> {
    return this.db.transaction(async () => {
      const work = await this.lockImpartially(viewer, proposalId);
      return this.save(work, ReviewKind.ABSTAINED);
    });
  }

  /** Holds until the declaration is withdrawn; scores that were given before go. */
  declareConflict(viewer: Viewer, proposalId: string): Promise<Review> {
    return this.db.transaction(async () =>
      this.save(await this.reviewing.lock(viewer, proposalId), ReviewKind.CONFLICT),
    );
  }

  /** Takes the viewer's own review back, of whatever kind it is. */
  withdraw(viewer: Viewer, proposalId: string): Promise<Proposal> {
    return this.db.transaction(async () => {
      const { event, proposal, viewer: reviewer } = await this.reviewing.lock(viewer, proposalId);
      const review = await this.reviews.find(proposalId, reviewer.userId);
      if (!review) throw new NotFound('review');
      await this.reviews.delete(review.id);
      await this.access.record(viewer, event, { action: 'review.withdrawn', subjectId: proposalId });
      return proposal;
    });
  }

  private async lockImpartially(viewer: Viewer, proposalId: string): Promise<UnderReview> {
    const work = await this.reviewing.lock(viewer, proposalId);
    await this.reviewing.requireImpartial(work);
    const former = await this.reviews.find(proposalId, work.viewer.userId);
    if (former?.kind === ReviewKind.CONFLICT) throw new ConflictOfInterest();
    return work;
  }

  private async save(
    { event, proposal, viewer }: UnderReview,
    kind: ReviewKind,
    scores: readonly GivenScore[] = [],
    comment = '',
  ): Promise<Review> {
    const now = this.clock.now();
    const { id: proposalId } = proposal;
    const former = await this.reviews.find(proposalId, viewer.userId);
    const { id, createdAt } = former ?? { id: newId(), createdAt: now };
    const own = { id, eventId: event.id, proposalId, reviewerId: viewer.userId };
    const review: Review = { ...own, kind, comment, createdAt, updatedAt: now };
    await this.reviews.save(review, scores);
    await this.access.record(viewer, event, {
      action: `review.${verbs[kind]}`,
      subjectId: proposalId,
    });
    return review;
  }
}

/** How the audit log calls it; what somebody thinks of a proposal does not stand there. */
const verbs: Record<ReviewKind, string> = {
  SCORED: 'written',
  ABSTAINED: 'abstained',
  CONFLICT: 'conflict-declared',
};
