import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { GivenScore } from '../domain/review-score.js';
import type { WeighedScore } from '../domain/review-summary.js';
import { ReviewKind } from '../domain/review.js';
import { ReviewScore } from './review-score.entity.js';
import { Review } from './review.entity.js';

/** Reviews and their scores. */
@Injectable()
export class ReviewsRepository {
  constructor(private readonly db: Database) {}

  find(proposalId: string, reviewerId: string): Promise<Review | null> {
    return this.db.repository(Review).findOneBy({ proposalId, reviewerId });
  }

  /** Of several proposals, each list in the order in which they were written. */
  listOf(proposalIds: readonly string[]): Promise<Review[]> {
    const where = { proposalId: In(proposalIds) };
    return this.db.repository(Review).find({ where, order: { id: 'ASC' } });
  }

  /** The ids of the event's proposals with which the reviewer says to have a conflict of interest. */
  async listDeclaredConflicts(eventId: string, reviewerId: string): Promise<string[]> {
    const where = { eventId, reviewerId, kind: ReviewKind.CONFLICT };
    return (await this.db.repository(Review).findBy(where)).map(({ proposalId }) => proposalId);
  }

  listScores(reviewIds: readonly string[]): Promise<ReviewScore[]> {
    const order = { reviewId: 'ASC', scoreCategoryId: 'ASC' } as const;
    return this.db.repository(ReviewScore).find({ where: { reviewId: In(reviewIds) }, order });
  }

  /** All scores of several events, those of one review together. */
  listWeighedScores(eventIds: readonly string[]): Promise<WeighedScore[]> {
    return this.db.sql<WeighedScore>(
      `SELECT reviews.event_id AS "eventId", reviews.id AS "reviewId", proposal_id AS "proposalId",
              reviewer_id AS "reviewerId", value, weight, minimum, maximum
       FROM reviews
       JOIN review_scores ON review_id = reviews.id
       JOIN score_categories ON score_categories.id = score_category_id
       WHERE reviews.event_id = ANY($1) ORDER BY reviews.id, score_category_id`,
      [eventIds],
    );
  }

  /** Replaces the scores of the review. */
  async save(review: Review, scores: readonly GivenScore[]): Promise<void> {
    const { id: reviewId, eventId } = review;
    await this.db.repository(Review).save(review);
    await this.db.repository(ReviewScore).delete({ reviewId });
    await this.db
      .repository(ReviewScore)
      .insert(scores.map(({ scoreCategoryId, value }) => ({ eventId, reviewId, scoreCategoryId, value })));
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Review).delete({ id });
  }
}
