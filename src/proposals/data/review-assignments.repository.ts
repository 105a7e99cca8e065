import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { offeredAt } from './offered.js';
import { Proposal } from './proposal.entity.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { Review } from './review.entity.js';
import { reviewable } from './reviewable.js';

/** How far a reviewer has come. */
export interface Progress {
  readonly eventId: string;
  readonly reviewerId: string;
  readonly assigned: number;
  readonly done: number;
}

const oldestFirst: Order<Proposal> = {
  name: 'review-queue',
  column: 'proposal.submitted_at',
  type: 'timestamptz',
  key: offeredAt,
};

/** Who is asked to review what. */
@Injectable()
export class ReviewAssignmentsRepository {
  constructor(private readonly db: Database) {}

  /** The proposals of the event that wait for a decision. */
  listReviewable(eventId: string): Promise<Proposal[]> {
    return this.proposals()
      .where('proposal.event_id = :eventId', { eventId })
      .andWhere(reviewable('proposal'))
      .orderBy('proposal.id')
      .getMany();
  }

  listOf(eventId: string): Promise<ReviewAssignment[]> {
    return this.db.repository(ReviewAssignment).findBy({ eventId });
  }

  async insert(assignments: readonly ReviewAssignment[]): Promise<void> {
    for (let from = 0; from < assignments.length; from += 500)
      await this.db.repository(ReviewAssignment).insert(assignments.slice(from, from + 500));
  }

  /** The ids of what waits for this reviewer: assigned, undecided and not yet reviewed. */
  async listWaiting(eventId: string, reviewerId: string): Promise<string[]> {
    const rows = await this.db
      .repository(ReviewAssignment)
      .createQueryBuilder('assignment')
      .select('assignment.proposal_id', 'id')
      .innerJoin(Proposal, 'proposal', 'proposal.id = assignment.proposal_id')
      .leftJoin(
        Review,
        'review',
        'review.proposal_id = assignment.proposal_id AND review.reviewer_id = assignment.reviewer_id',
      )
      .where('assignment.event_id = :eventId AND assignment.reviewer_id = :reviewerId', {
        eventId,
        reviewerId,
      })
      .andWhere(`${reviewable('proposal')} AND review.id IS NULL`)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Longest waiting first. */
  page(proposalIds: readonly string[], request: PageRequest): Promise<Page<Proposal>> {
    const query = this.proposals().where('proposal.id = ANY(:proposalIds)', { proposalIds });
    return paginate(query, oldestFirst, request);
  }

  /**
   * Of each reviewer with assignments, without what was decided before its review. Done is an assigned proposal of which
   * the reviewer said something, also that there is a conflict of interest.
   */
  listProgress(eventIds: readonly string[]): Promise<Progress[]> {
    return this.db.sql<Progress>(
      `SELECT assignment.event_id AS "eventId", assignment.reviewer_id AS "reviewerId",
              count(*)::int AS assigned, count(review.id)::int AS done
       FROM review_assignments AS assignment
       LEFT JOIN reviews AS review USING (proposal_id, reviewer_id)
       JOIN proposals ON proposals.id = proposal_id
       WHERE assignment.event_id = ANY($1) AND (review.id IS NOT NULL OR ${reviewable('proposals')})
       GROUP BY 1, 2 ORDER BY 2`,
      [eventIds],
    );
  }

  private proposals() {
    return this.db.repository(Proposal).createQueryBuilder('proposal');
  }
}
