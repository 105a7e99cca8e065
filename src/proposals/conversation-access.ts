import { Injectable } from '@nestjs/common';
import { EventAccess, EventsService } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { reaches } from '../organizations/index.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { MessageSide, sidesOf } from './domain/conversation.js';
import { ReviewConflicts } from './review-conflicts.js';

/** Who takes part in the conversation about a proposal. */
@Injectable()
export class ConversationAccess {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly proposals: ProposalsRepository,
    private readonly conflicts: ReviewConflicts,
  ) {}

  /** Whoever decides writes for the committee. */
  async requireCommittee(viewer: Viewer, proposalId: string): Promise<Proposal> {
    const proposal = await this.proposals.get(proposalId);
    await this.access.require(viewer, 'proposal:decide', proposal.eventId, 'proposal');
    return proposal;
  }

  /** The submitter and the speakers with an account; to everybody else there is no such proposal. */
  async requireParty(viewer: SignedInViewer, proposalId: string): Promise<Proposal> {
    const proposal = await this.proposals.get(proposalId);
    const sides = await this.sidesOf(viewer, proposal);
    if (!sides.includes(MessageSide.SPEAKERS)) throw new NotFound('proposal');
    return proposal;
  }

  /** For whom the viewer reads; to those who take no part there is no such message. */
  async requireSides(viewer: SignedInViewer, proposalId: string): Promise<MessageSide[]> {
    const sides = await this.sidesOf(viewer, await this.proposals.get(proposalId));
    if (sides.length === 0) throw new NotFound('message');
    return sides;
  }

  private async sidesOf(viewer: SignedInViewer, proposal: Proposal): Promise<MessageSide[]> {
    const [event] = await this.events.list([proposal.eventId]);
    if (!event || !reaches(viewer, event.organizationId)) return [];
    const { userIds } = await this.conflicts.partiesOfOne(proposal);
    const decides = await this.access.allows(viewer, 'proposal:decide', event);
    return sidesOf({ decides, isParty: userIds.has(viewer.userId) });
  }
}
