import { Injectable } from '@nestjs/common';
import type { Event } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { allows, ProposalAction } from './domain/proposal-actions.js';
import { Deliberation } from './domain/proposal-state.js';
import { ProposalTalks } from './proposal-talks.js';
import { ProposalTickets } from './proposal-tickets.js';

/**
 * What an acceptance brings, its talk and the tickets of its speakers, and what goes with it: in the transaction of
 * whoever has locked event and proposal, so that there is never the one without the other.
 */
@Injectable()
export class Acceptances {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
    private readonly tickets: ProposalTickets,
  ) {}

  /**
   * Stores what the committee decided, with a talk exactly while accepted, and none that is tried once it is decided for
   * or against. Tickets are settled afterwards.
   */
  async saveDecision(viewer: Viewer, event: Event, proposal: Proposal): Promise<void> {
    const before = proposal.talkId;
    const isAccepted = proposal.deliberation === Deliberation.ACCEPTED;
    proposal.talkId = isAccepted ? await this.talks.add(proposal) : null;
    if (isAccepted) proposal.triedTalkId = null;
    await this.save(viewer, event, proposal);
    if (before !== null && !isAccepted) await this.talks.remove(before, proposal);
  }

  /** Stores a no, and lets the talk go. Tickets are settled afterwards. */
  async saveNo(viewer: Viewer, event: Event, proposal: Proposal): Promise<void> {
    await this.save(viewer, event, proposal);
    await this.talks.letGo(proposal);
  }

  /** Stores that its speakers give the talk. */
  async saveConfirmation(proposal: Proposal): Promise<void> {
    await this.proposals.save(proposal);
    await this.talks.confirm(proposal);
  }

  /** Stores the proposal without the talk that it is tried as, if it cannot be tried any more. */
  private async save(viewer: Viewer, event: Event, proposal: Proposal): Promise<void> {
    const { triedTalkId } = proposal;
    const goes = triedTalkId !== null && !allows(ProposalAction.TRY, proposal);
    if (goes) proposal.triedTalkId = null;
    await this.proposals.save(proposal);
    if (goes) await this.talks.drop(viewer, event, triedTalkId);
  }

  /** Gives, shows or takes back the tickets of the proposals' speakers. Refuses by SoldOut. */
  async settleTickets(
    viewer: Viewer,
    event: Event,
    proposals: readonly Pick<Proposal, 'id'>[],
  ): Promise<void> {
    const speakers = await this.proposals.listSpeakers(proposals.map(({ id }) => id));
    await this.tickets.settle(viewer, event, [...new Set(speakers.map(({ speakerId }) => speakerId))]);
  }
}
