import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { Access } from '../organizations/index.js';
import { ConversationsService, MessageSide, type Proposal, ProposalsService } from '../proposals/index.js';
import { SpeakersService } from '../speakers/index.js';

interface Receiver {
  /** A speaker's or a user's. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

interface Message {
  readonly side: MessageSide;
  readonly authorId: string | null;
}

/** Who writes a message and to whom it is mailed: each a mail of their own, so that nobody learns an address. */
@Injectable()
export class MessagePeople {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
    private readonly conversations: ConversationsService,
    private readonly access: Access,
  ) {}

  /** The other side, each address once; never its author. */
  async receiversOf(message: Message, proposal: Proposal, organizationId: string): Promise<Receiver[]> {
    const found =
      message.side === MessageSide.COMMITTEE
        ? await this.parties(proposal)
        : await this.committee(proposal, organizationId);
    const others = found.filter(({ userId }) => userId === null || userId !== message.authorId);
    return [...new Map(others.map(({ id, name, address }) => [address, { id, name, address }])).values()];
  }

  /** Null when the account is gone. */
  async authorNameOf({ authorId }: Message): Promise<string | null> {
    const [author] = authorId === null ? [] : await this.accounts.list([authorId]);
    return author?.name ?? null;
  }

  /** The speakers of whom an address is known, and the submitter. */
  private async parties({ id, userId }: Proposal) {
    const listed = await this.proposals.listSpeakers([id]);
    const speakers = await this.speakers.list(listed.map(({ speakerId }) => speakerId));
    const userIds = [userId, ...speakers.map((each) => each.userId)].filter((each) => each !== null);
    const users = new Map((await this.accounts.list([...new Set(userIds)])).map((user) => [user.id, user]));
    const people = speakers.map(({ id: speakerId, name, email, userId: ownId }) => {
      const address = email ?? (ownId === null ? null : users.get(ownId)?.email) ?? null;
      return { id: speakerId, userId: ownId, name, address };
    });
    const submitter = userId === null ? undefined : users.get(userId);
    if (submitter && !speakers.some((each) => each.userId === submitter.id))
      people.push({ id: submitter.id, userId: submitter.id, name: submitter.name, address: submitter.email });
    return people.flatMap(({ address, ...person }) => (address === null ? [] : [{ ...person, address }]));
  }

  /** Those of the committee who wrote in the conversation, or else all of it. */
  private async committee({ id }: Proposal, organizationId: string) {
    const able = (await this.access.listAllowed('proposal:decide', organizationId)).map(
      (each) => each.userId,
    );
    const writers = new Set(await this.conversations.listCommitteeAuthors(id));
    const involved = able.filter((userId) => writers.has(userId));
    const users = await this.accounts.list(involved.length > 0 ? involved : able);
    return users.map(({ id: userId, name, email }) => ({ id: userId, userId, name, address: email }));
  }
}
