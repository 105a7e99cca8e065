import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import type { Role } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ReviewAssignmentsRepository } from './data/review-assignments.repository.js';
import { type AssignmentPlan, planAssignments } from './domain/review-assignment.js';
import { ReviewPool } from './review-pool.js';

/** What is shared out: to whom, and how often each proposal. */
export interface AssignmentWish {
  readonly reviewsPerProposal: number;
  readonly roles: readonly Role[];
}

/** Who is asked to review what. */
@Injectable()
export class ReviewAssignmentsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly assignments: ReviewAssignmentsRepository,
    private readonly pool: ReviewPool,
    private readonly clock: Clock,
  ) {}

  /** Adds what is missing, with the event locked: of two at once the second finds the first one's work. */
  assign(
    viewer: Viewer,
    eventId: string,
    { reviewsPerProposal, roles }: AssignmentWish,
  ): Promise<{ event: Event; plan: AssignmentPlan }> {
    return this.db.transaction(async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      const { proposals, reviewerIds } = await this.pool.gather(event, roles);
      const plan = planAssignments(proposals, reviewerIds, reviewsPerProposal);
      const createdAt = this.clock.now();
      await this.assignments.insert(plan.assignments.map((each) => ({ ...each, eventId, createdAt })));
      await this.access.record(viewer, event, {
        action: 'reviews.assigned',
        subjectId: eventId,
        changes: { reviewsPerProposal, roles, count: plan.assignments.length },
      });
      return { event, plan };
    });
  }
}
