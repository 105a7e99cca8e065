import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { type Allowed, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { CommentsClosed, OtherReviewsHidden } from './domain/review-comment.js';
import { ConflictOfInterest, hasConflict } from './domain/review-conflict.js';
import { seesOtherReviews } from './domain/review-settings.js';
import { ReviewKind } from './domain/review.js';
import { ReviewConflicts } from './review-conflicts.js';
import { ReviewPhasesService } from './review-phases.service.js';

/** A proposal of whose reviews somebody reads all, and may say something to. */
export interface Discussed extends Allowed {
  readonly proposal: Proposal;
  readonly decides: boolean;
}

/** Who takes part in what reviewers say to each other: whoever sees what others wrote in their reviews. */
@Injectable()
export class ReviewCommentAccess {
  constructor(
    private readonly access: EventAccess,
    private readonly accounts: AccountsService,
    private readonly proposals: ProposalsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly phases: ReviewPhasesService,
    private readonly conflicts: ReviewConflicts,
  ) {}

  async require(viewer: Viewer, proposalId: string): Promise<Discussed> {
    const proposal = await this.proposals.get(proposalId);
    const allowed = await this.access.require(viewer, 'proposal:review', proposal.eventId, 'proposal');
    const decides = await this.access.allows(viewer, 'proposal:decide', allowed.event);
    if (!decides) await this.requireInsight(allowed, proposal);
    return { ...allowed, proposal, decides };
  }

  /** The same, for those who go on with it: reviewers only while the phase lets them. */
  async requireOpen(viewer: Viewer, proposalId: string): Promise<Discussed> {
    const discussed = await this.require(viewer, proposalId);
    const { allowsComments } = await this.phases.rulesOfOne(discussed.event.id);
    if (!discussed.decides && !allowsComments) throw new CommentsClosed();
    return discussed;
  }

  private async requireInsight({ viewer, event }: Allowed, proposal: Proposal): Promise<void> {
    const person = await this.accounts.getViewer(viewer);
    const own = await this.reviews.find(proposal.id, viewer.userId);
    const declared = own?.kind === ReviewKind.CONFLICT;
    const isPartial = declared || hasConflict(person, await this.conflicts.partiesOfOne(proposal));
    if (isPartial) throw new ConflictOfInterest();
    const { showsOtherReviews } = await this.phases.rulesOfOne(event.id);
    const hasScored = own?.kind === ReviewKind.SCORED;
    const reader = { decides: false, reviews: true, hasConflict: false, hasScored };
    if (!seesOtherReviews(reader, showsOtherReviews)) throw new OtherReviewsHidden();
  }
}
