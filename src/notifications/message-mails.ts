import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import { Config } from '../platform/config/config.js';
import { OnFact } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { ConversationsService, MessageSent, ProposalsService } from '../proposals/index.js';
import { messageIdOf } from './domain/message-id.js';
import { messageLetter } from './domain/message-letter.js';
import { MessagePeople } from './message-people.js';

/** Takes what organizers and speakers write to each other to the other side. */
@Injectable()
export class MessageMails {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly proposals: ProposalsService,
    private readonly events: EventsService,
    private readonly people: MessagePeople,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @OnFact(MessageSent)
  async deliver({ messageId, proposalId, eventId }: MessageSent): Promise<void> {
    const message = await this.conversations.find(messageId);
    const [proposal] = await this.proposals.list([proposalId]);
    const [event] = await this.events.list([eventId]);
    if (!message || !proposal || !event) return;
    const { baseUrl, mailFrom } = this.config;
    const news = {
      from: message.side,
      authorName: await this.people.authorNameOf(message),
      proposalTitle: proposal.title,
      eventTitle: event.title,
      message: message.text,
      url: `${baseUrl}/proposals/${proposalId}`,
    };
    for (const { id, name, address } of await this.people.receiversOf(
      message,
      proposal,
      event.organizationId,
    ))
      await this.mailer.send({
        ...messageLetter({ ...news, receiverName: name }),
        to: { name, address },
        messageId: messageIdOf(['message', messageId, id], mailFrom.address),
      });
  }
}
