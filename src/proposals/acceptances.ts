import { Injectable } from '@nestjs/common';
import type { Event } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
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

  /** Stores what the committee decided, with a talk exactly while accepted. Tickets are settled afterwards. */
  async saveDecision(proposal: Proposal): Promise<void> {
    const before = proposal.talkId;
    const isAccepted = proposal.deliberation === Deliberation.ACCEPTED;
    proposal.talkId = isAccepted ? await this.talks.add(proposal) : null;
    await this.proposals.save(proposal);
    if (before !== null && !isAccepted) await this.talks.remove(before, proposal);
  }

  /** Stores a no, and lets the talk go. Tickets are settled afterwards. */
  async saveNo(proposal: Proposal): Promise<void> {
    await this.proposals.save(proposal);
    await this.talks.letGo(proposal);
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
