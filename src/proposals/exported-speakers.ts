import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { SpeakersService } from '../speakers/index.js';
import type { ExportedProposal } from './domain/exported-proposal.js';
import { ProposalsService } from './proposals.service.js';

/** Who gives proposals, for those who decide. */
@Injectable()
export class ExportedSpeakers {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
  ) {}

  /** By proposal, in order. */
  async of(proposalIds: readonly string[]): Promise<Map<string, ExportedProposal['speakers']>> {
    const links = await this.proposals.listSpeakers(proposalIds);
    const speakers = await this.speakers.list([...new Set(links.map(({ speakerId }) => speakerId))]);
    const userIds = speakers.map(({ userId }) => userId).filter((id) => id !== null);
    const users = new Map(
      (await this.accounts.list([...new Set(userIds)])).map(({ id, email }) => [id, email]),
    );
    const people = new Map(
      speakers.map(({ id, name, email, userId }) => {
        const address = email ?? (userId === null ? undefined : users.get(userId)) ?? null;
        return [id, { name, email: address }];
      }),
    );
    const linksOf = Map.groupBy(links, ({ proposalId }) => proposalId);
    return new Map(
      [...linksOf].map(([id, own]) => [
        id,
        own.map(({ speakerId }) => people.get(speakerId)).filter((person) => person !== undefined),
      ]),
    );
  }
}
