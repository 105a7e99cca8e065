import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventAccess } from '../events/index.js';
import { Forbidden } from '../kernel/denial.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { goesByReviews, type ProposalWish } from './domain/proposal-list.js';
import { seesOtherReviews } from './domain/review-settings.js';
import { ReviewConflicts } from './review-conflicts.js';
import { ReviewPhasesService } from './review-phases.service.js';

interface EventOfProposals {
  readonly id: string;
  readonly organizationId: string;
}

/** An event's proposals as a committee looks through them, with a fixed number of statements however many there are. */
@Injectable()
export class ProposalListsService {
  constructor(
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly phases: ReviewPhasesService,
    private readonly conflicts: ReviewConflicts,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Null to those who may not read an event's proposals. A list that goes by reviews is forbidden to those who do not see
   * them all, or its order would tell what they say.
   */
  async page(
    viewer: Viewer,
    event: EventOfProposals,
    wish: ProposalWish,
    page: PageRequest,
  ): Promise<Page<Proposal> | null> {
    const { userId } = viewer;
    if (userId === null || !(await this.access.allows(viewer, 'proposal:read', event))) return null;
    const decides = await this.access.allows(viewer, 'proposal:decide', event);
    const { isBlind, showsOtherReviews } = await this.phases.rulesOfOne(event.id);
    const byReviews = goesByReviews(wish);
    if (byReviews) {
      const reviews = await this.access.allows(viewer, 'proposal:review', event);
      const reader = { decides, reviews, hasConflict: false, hasScored: false };
      if (!seesOtherReviews(reader, showsOtherReviews))
        throw new Forbidden('Only those who see all reviews can sort and filter by them.');
    }
    const needsConflicts = wish.filter.excludesConflicts === true || (byReviews && !decides);
    const conflictIds = needsConflicts ? await this.inConflict({ ...viewer, userId }, event.id) : [];
    const reader = { userId, seesNames: decides || !isBlind, seesScoresInConflict: decides, conflictIds };
    return this.proposals.page(event.id, wish, reader, page);
  }

  /** Found or declared. */
  private async inConflict(viewer: SignedInViewer, eventId: string): Promise<string[]> {
    const reviewer = await this.accounts.getViewer(viewer);
    const found = await this.conflicts.idsOfEvent(eventId, reviewer);
    return [...found, ...(await this.reviews.listDeclaredConflicts(eventId, viewer.userId))];
  }
}
