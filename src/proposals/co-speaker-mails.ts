import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventsService } from '../events/index.js';
import { inert } from '../kernel/inert.js';
import { Config } from '../platform/config/config.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { CoSpeakerInvitationsService } from './co-speaker-invitations.service.js';
import { MailCoSpeakerInvitation } from './proposals.jobs.js';

/** Writes the invitations of co-speakers into mails. */
@Injectable()
export class CoSpeakerMails {
  constructor(
    private readonly invitations: CoSpeakerInvitationsService,
    private readonly events: EventsService,
    private readonly accounts: AccountsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @HandlesJob(MailCoSpeakerInvitation)
  async mail({ invitationId }: { invitationId: string }): Promise<void> {
    const link = await this.invitations.issueLink(invitationId);
    if (!link) return;
    const { letter, secret } = link;
    const [event] = await this.events.list([letter.eventId]);
    if (!event) return;
    const [inviter] = letter.userId === null ? [] : await this.accounts.list([letter.userId]);
    await this.mailer.send({
      to: { address: letter.email },
      subject: `Give a talk together at ${event.title}`,
      text: [
        `Hello ${inert(letter.name)},`,
        '',
        `${inert(inviter?.name ?? 'Somebody')} proposed the talk “${inert(letter.title)}” to ${inert(event.title)}`,
        'and wants to give it together with you.',
        'Open the link within two weeks, sign in or sign up, and say yes or no. It works once:',
        '',
        `${this.config.baseUrl}/proposals/invitations#${secret}`,
        '',
        'Whoever has the link can join in your place: pass it on to nobody.',
      ].join('\n'),
    });
  }
}
