import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventAccess } from '../events/index.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { type Progress, ReviewAssignmentsRepository } from './data/review-assignments.repository.js';
import { hasConflict } from './domain/review-conflict.js';
import { ReviewConflicts } from './review-conflicts.js';

interface EventOfReviews {
  readonly id: string;
  readonly organizationId: string;
}

/** What waits for reviewers, and how far they have come. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly access: EventAccess,
    private readonly accounts: AccountsService,
    private readonly assignments: ReviewAssignmentsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly conflicts: ReviewConflicts,
  ) {}

  /** The viewer's own, longest waiting first; null to those who may not review. */
  async page(viewer: Viewer, event: EventOfReviews, page: PageRequest): Promise<Page<Proposal> | null> {
    const { userId } = viewer;
    if (userId === null || !(await this.access.allows(viewer, 'proposal:review', event))) return null;
    const reviewer = await this.accounts.getViewer({ ...viewer, userId });
    const waiting = await this.proposals.list(await this.assignments.listWaiting(event.id, userId));
    const parties = await this.conflicts.partiesOf(waiting);
    const impartial = waiting.filter(({ id }) => {
      const behind = parties.get(id);
      return behind !== undefined && !hasConflict(reviewer, behind);
    });
    return this.assignments.page(
      impartial.map(({ id }) => id),
      page,
    );
  }

  /** By reviewer; null to those who do not decide. */
  async progress(viewer: Viewer, event: EventOfReviews): Promise<Progress[] | null> {
    if (!(await this.access.allows(viewer, 'proposal:decide', event))) return null;
    return this.assignments.listProgress([event.id]);
  }
}
