import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import type { Event } from '../events/index.js';
import { Access, type Role } from '../organizations/index.js';
import { ReviewAssignmentsRepository } from './data/review-assignments.repository.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import type { Reviewable } from './domain/review-assignment.js';
import { hasConflict } from './domain/review-conflict.js';
import { ReviewKind } from './domain/review.js';
import { ReviewConflicts } from './review-conflicts.js';
import { ReviewTopics } from './review-topics.js';

/** All that work can be shared out among, and all that work. */
export interface Pool {
  readonly reviewerIds: readonly string[];
  readonly proposals: readonly Reviewable[];
}

/** Gathers what an assignment of reviews goes by, with a fixed number of statements. */
@Injectable()
export class ReviewPool {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsService,
    private readonly conflicts: ReviewConflicts,
    private readonly assignments: ReviewAssignmentsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly topics: ReviewTopics,
  ) {}

  /** Members in these roles who may review, and the proposals that wait for a decision. */
  async gather({ id, organizationId }: Event, roles: readonly Role[]): Promise<Pool> {
    const able = await this.access.listAllowed('proposal:review', organizationId);
    const ableIds = new Set(able.map(({ userId }) => userId));
    const reviewerIds = able.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId);
    const reviewers = await this.accounts.list(reviewerIds);
    const proposals = await this.assignments.listReviewable(id);
    const parties = await this.conflicts.partiesOf(proposals);
    const reviews = await this.reviews.listOf(proposals.map((each) => each.id));
    const reviewsOf = Map.groupBy(reviews, ({ proposalId }) => proposalId);
    const assigned = (await this.assignments.listOf(id)).filter(({ reviewerId }) => ableIds.has(reviewerId));
    const experts = await this.topics.expertsOf(id, proposals);
    const assignedOf = Map.groupBy(assigned, ({ proposalId }) => proposalId);
    return {
      reviewerIds,
      proposals: proposals.map(({ id: proposalId }) => {
        const behind = parties.get(proposalId);
        const found = reviewers.filter((each) => behind && hasConflict(each, behind)).map((each) => each.id);
        const work = reviewableOf(
          proposalId,
          reviewsOf.get(proposalId) ?? [],
          (assignedOf.get(proposalId) ?? []).map(({ reviewerId }) => reviewerId),
          found,
        );
        return { ...work, experts: experts.get(proposalId) ?? new Set() };
      }),
    };
  }
}

/** An assignment counts unless its reviewer abstained or has a conflict; a review counts whoever wrote it. */
function reviewableOf(
  id: string,
  reviews: readonly { readonly reviewerId: string; readonly kind: ReviewKind }[],
  assigned: readonly string[],
  found: readonly string[],
): Reviewable {
  const scored = reviews.filter(({ kind }) => kind === ReviewKind.SCORED).map(({ reviewerId }) => reviewerId);
  const others = reviews.filter(({ kind }) => kind !== ReviewKind.SCORED).map(({ reviewerId }) => reviewerId);
  const barred = new Set([...others, ...found]);
  return { id, taken: new Set([...scored, ...assigned.filter((each) => !barred.has(each))]), barred };
}
