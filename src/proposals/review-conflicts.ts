import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { SpeakersService } from '../speakers/index.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { hasConflict, type Parties } from './domain/review-conflict.js';

type Submitted = Pick<Proposal, 'id' | 'userId'>;

const isSome = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Finds who stands behind proposals, with three statements for any number of them. What it finds leaves no service. */
@Injectable()
export class ReviewConflicts {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
  ) {}

  /** By the ids of the proposals. */
  async partiesOf(proposals: readonly Submitted[]): Promise<Map<string, Parties>> {
    const links = await this.proposals.listSpeakers(proposals.map(({ id }) => id));
    const speakers = await this.speakers.list([...new Set(links.map(({ speakerId }) => speakerId))]);
    const speakerById = new Map(speakers.map((each) => [each.id, each]));
    const userIds = [...proposals, ...speakers].map(({ userId }) => userId).filter(isSome);
    const users = await this.accounts.list([...new Set(userIds)]);
    const emailOf = new Map(users.map(({ id, email }) => [id, email]));
    const linksOf = Map.groupBy(links, ({ proposalId }) => proposalId);
    return new Map(
      proposals.map(({ id, userId }) => {
        const own = (linksOf.get(id) ?? []).map(({ speakerId }) => speakerById.get(speakerId)).filter(isSome);
        const people = new Set([userId, ...own.map((each) => each.userId)].filter(isSome));
        const known = [...people].map((person) => emailOf.get(person));
        const emails = [...known, ...own.map(({ email }) => email)].filter(isSome);
        return [id, { userIds: people, emails }];
      }),
    );
  }

  async partiesOfOne(proposal: Submitted): Promise<Parties> {
    const parties = await this.partiesOf([proposal]);
    return parties.get(proposal.id) ?? { userIds: new Set(), emails: [] };
  }

  /** The ids of the event's proposals with whose parties the reviewer has to do. */
  async idsOfEvent(eventId: string, reviewer: { id: string; email: string }): Promise<string[]> {
    const parties = await this.partiesOf(await this.proposals.listSubmitters(eventId));
    return [...parties].filter(([, behind]) => hasConflict(reviewer, behind)).map(([id]) => id);
  }
}
