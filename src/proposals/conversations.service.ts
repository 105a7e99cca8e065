import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { RateLimit } from '../platform/http/rate-limit.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { ConversationAccess } from './conversation-access.js';
import { MessagesRepository, type Unread } from './data/messages.repository.js';
import type { ProposalMessage } from './data/proposal-message.entity.js';
import type { Proposal } from './data/proposal.entity.js';
import { MessageSide } from './domain/conversation.js';
import { MessageSent } from './proposals.facts.js';

/** What a committee and the speakers of a proposal write to each other, whatever becomes of the proposal. */
@Injectable()
export class ConversationsService {
  /** Each message is mailed: nobody shall mail without end. */
  private readonly limit = new RateLimit(30, 600);

  constructor(
    private readonly db: Database,
    private readonly access: ConversationAccess,
    private readonly messages: MessagesRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Oldest first; for those who may read them. */
  page(proposalId: string, page: PageRequest): Promise<Page<ProposalMessage>> {
    return this.messages.page(proposalId, page);
  }

  listUnread(proposalIds: readonly string[]): Promise<Unread[]> {
    return this.messages.listUnread(proposalIds);
  }

  /** For those who were allowed to know its id. */
  find(id: string): Promise<ProposalMessage | null> {
    return this.messages.find(id);
  }

  /** The users who wrote for the committee. */
  listCommitteeAuthors(proposalId: string): Promise<string[]> {
    return this.messages.listAuthors(proposalId, MessageSide.COMMITTEE);
  }

  async writeToSpeakers(viewer: SignedInViewer, proposalId: string, text: string): Promise<ProposalMessage> {
    await this.limit.take(viewer.userId);
    return this.db.transaction(async () =>
      this.send(viewer, await this.access.requireCommittee(viewer, proposalId), MessageSide.COMMITTEE, text),
    );
  }

  async writeToOrganizers(
    viewer: SignedInViewer,
    proposalId: string,
    text: string,
  ): Promise<ProposalMessage> {
    await this.limit.take(viewer.userId);
    return this.db.transaction(async () =>
      this.send(viewer, await this.access.requireParty(viewer, proposalId), MessageSide.SPEAKERS, text),
    );
  }

  /** This message and those before it, for everybody on the viewer's side. */
  markRead(viewer: SignedInViewer, messageId: string): Promise<ProposalMessage> {
    return this.db.transaction(async () => {
      const message = await this.messages.get(messageId);
      const sides = await this.access.requireSides(viewer, message.proposalId);
      for (const side of sides) await this.messages.markRead(message, side);
      return message;
    });
  }

  private async send(
    { userId }: SignedInViewer,
    { id: proposalId, eventId }: Proposal,
    side: MessageSide,
    text: string,
  ): Promise<ProposalMessage> {
    const createdAt = this.clock.now();
    const message = { id: newId(), eventId, proposalId, side, authorId: userId, text, createdAt };
    await this.messages.insert(message);
    await this.messages.markRead(message, side);
    await this.jobs.tell(new MessageSent(proposalId, eventId, message.id));
    return message;
  }
}
