import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { type Allowed, type Event, type EventAuditRecord, EventAccess } from '../events/index.js';
import { Forbidden } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { ConflictOfInterest, hasConflict } from './domain/review-conflict.js';
import { mayDecide } from './domain/review-phase.js';
import { ReviewKind } from './domain/review.js';
import { ReviewConflicts } from './review-conflicts.js';
import { ReviewPhasesService } from './review-phases.service.js';

/** Somebody who may decide upon the proposals of an event now. */
export interface Decider extends Allowed {
  /** Decides because the phase lets reviewers: not upon proposals with which there is a conflict of interest. */
  readonly isReviewer: boolean;
}

/** Who may decide upon proposals, and publish what was decided. */
@Injectable()
export class DecisionAccess {
  constructor(
    private readonly access: EventAccess,
    private readonly phases: ReviewPhasesService,
    private readonly conflicts: ReviewConflicts,
    private readonly reviews: ReviewsRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** Locks the event until the transaction ends, for organizers, and for reviewers while the phase lets them. */
  async lockToDecide(viewer: Viewer, eventId: string, what = 'event'): Promise<Decider> {
    try {
      const allowed = await this.access.requireLocked(viewer, 'proposal:decide', eventId, what);
      return { ...allowed, isReviewer: false };
    } catch (error: unknown) {
      if (!(error instanceof Forbidden)) throw error;
      const allowed = await this.access.requireLocked(viewer, 'proposal:review', eventId, what);
      const rules = await this.phases.rulesOfOne(eventId);
      if (!mayDecide({ decides: false, reviews: true }, rules)) throw error;
      return { ...allowed, isReviewer: true };
    }
  }

  lockToPublish(viewer: Viewer, eventId: string): Promise<Allowed> {
    return this.access.requireLocked(viewer, 'proposal:decide', eventId);
  }

  /** Refuses a reviewer who has to do with one of these, found or declared. */
  async requireImpartial({ viewer, isReviewer }: Decider, proposals: readonly Proposal[]): Promise<void> {
    if (!isReviewer) return;
    const reviewer = await this.accounts.getViewer(viewer);
    const parties = [...(await this.conflicts.partiesOf(proposals)).values()];
    const reviews = await this.reviews.listOf(proposals.map(({ id }) => id));
    const hasDeclared = reviews.some(
      ({ reviewerId, kind }) => reviewerId === viewer.userId && kind === ReviewKind.CONFLICT,
    );
    if (hasDeclared || parties.some((each) => hasConflict(reviewer, each)))
      throw new ConflictOfInterest('decide upon');
  }

  /** In the transaction of the change. */
  record(viewer: Viewer, event: Event, record: EventAuditRecord): Promise<void> {
    return this.access.record(viewer, event, record);
  }
}
