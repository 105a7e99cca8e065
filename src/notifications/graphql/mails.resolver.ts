import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { MailsService } from '../mails.service.js';
import { DiscardMailsInput, DiscardMailsPayload } from './discard-mails.js';
import { RetryMailInput, RetryMailPayload } from './retry-mail.js';
import { SendMailsInput, SendMailsPayload } from './send-mails.js';
import { UpdateMailInput, UpdateMailPayload } from './update-mail.js';

/** What organizers do with the outbox of their event. */
@Resolver()
export class MailsResolver {
  constructor(private readonly mails: MailsService) {}

  @Allow('mail:manage')
  @Mutation(() => UpdateMailPayload, { nullable: true, description: 'Changes what a draft says.' })
  async updateMail(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { mailId, changes }: UpdateMailInput,
  ): Promise<UpdateMailPayload> {
    return { mail: await this.mails.update(viewer, mailId, changes) };
  }

  @Allow('mail:manage')
  @Mutation(() => SendMailsPayload, {
    nullable: true,
    description:
      'Lets drafts leave, all or none of those that are named. However often it is asked for, a draft is sent once.',
  })
  sendMails(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, mailIds = null }: SendMailsInput,
  ): Promise<SendMailsPayload> {
    return this.mails.send(viewer, eventId, mailIds);
  }

  @Allow('mail:manage')
  @Mutation(() => DiscardMailsPayload, {
    nullable: true,
    description: 'Decides that drafts and failed mails do not leave, for good; all or none.',
  })
  async discardMails(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { eventId, mailIds }: DiscardMailsInput,
  ): Promise<DiscardMailsPayload> {
    return { mails: await this.mails.discard(viewer, eventId, mailIds) };
  }

  @Allow('mail:manage')
  @Mutation(() => RetryMailPayload, { nullable: true, description: 'Sends a mail again that failed.' })
  async retryMail(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { mailId }: RetryMailInput,
  ): Promise<RetryMailPayload> {
    return { mail: await this.mails.retry(viewer, mailId) };
  }
}
