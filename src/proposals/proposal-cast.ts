import { Injectable } from '@nestjs/common';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ProposalTalks } from './proposal-talks.js';

/** Who gives a proposal's talk, in order, in the transaction of whoever has locked the proposal. */
@Injectable()
export class ProposalCast {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly talks: ProposalTalks,
  ) {}

  async idsOf({ id }: Pick<Proposal, 'id'>): Promise<string[]> {
    return (await this.proposals.listSpeakers([id])).map(({ speakerId }) => speakerId);
  }

  /** Also of the talk that it became. */
  async change(proposal: Proposal, before: readonly string[], after: readonly string[]): Promise<void> {
    await this.proposals.replaceSpeakers(proposal, after);
    await this.talks.followSpeakers(proposal, before, after);
  }
}
