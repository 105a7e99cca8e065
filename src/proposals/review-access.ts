import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { type Allowed, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { isReviewable } from './data/reviewable.js';
import { ConflictOfInterest, hasConflict } from './domain/review-conflict.js';
import { ReviewingClosed } from './domain/review-settings.js';
import { ReviewConflicts } from './review-conflicts.js';
import { ReviewPhasesService } from './review-phases.service.js';

/** A proposal that somebody is allowed to review. */
export interface UnderReview extends Allowed {
  readonly proposal: Proposal;
}

/** Whether somebody may review a proposal now. */
@Injectable()
export class ReviewAccess {
  constructor(
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly phases: ReviewPhasesService,
    private readonly conflicts: ReviewConflicts,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Locks the event until the transaction ends, as decisions and phases do, and refuses unless its reviewing is open
   * and the proposal waits for a decision.
   */
  async lock(viewer: Viewer, proposalId: string): Promise<UnderReview> {
    const { eventId } = await this.proposals.get(proposalId);
    const allowed = await this.access.requireLocked(viewer, 'proposal:review', eventId, 'proposal');
    const proposal = await this.proposals.get(proposalId);
    const rules = await this.phases.rulesOfOne(eventId);
    if (!isReviewable(proposal) || !this.phases.takesReviews(rules, allowed.event))
      throw new ReviewingClosed(rules);
    return { ...allowed, proposal };
  }

  async requireImpartial({ viewer, proposal }: UnderReview): Promise<void> {
    const reviewer = await this.accounts.getViewer(viewer);
    if (hasConflict(reviewer, await this.conflicts.partiesOfOne(proposal))) throw new ConflictOfInterest();
  }
}
