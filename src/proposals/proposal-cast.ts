import { Injectable } from '@nestjs/common';
import type { Event } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalTalks } from './proposal-talks.js';
import { ProposalTickets } from './proposal-tickets.js';

/** Who gives a proposal's talk, in order, in the transaction of whoever has locked the proposal. */
@Injectable()
export class ProposalCast {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
    private readonly tickets: ProposalTickets,
  ) {}

  async idsOf({ id }: Pick<Proposal, 'id'>): Promise<string[]> {
    return (await this.proposals.listSpeakers([id])).map(({ speakerId }) => speakerId);
  }

  /** Also of the talk that it became. */
  async change(proposal: Proposal, before: readonly string[], after: readonly string[]): Promise<void> {
    await this.proposals.replaceSpeakers(proposal, after);
    await this.talks.followSpeakers(proposal, before, after);
  }

  /** Gives or takes back the tickets of those who came or went; whoever changes the cast so has locked the event. */
  settleTickets(viewer: Viewer, event: Event, speakerIds: readonly string[]): Promise<void> {
    return this.tickets.settle(viewer, event, speakerIds);
  }

  /** Refuses by SoldOut whom an acceptance could not give a ticket, accepted or not. */
  requirePlace(event: Event, speakerId: string): Promise<void> {
    return this.tickets.requirePlace(event.id, speakerId);
  }
}
