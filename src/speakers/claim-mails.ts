import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import { inert } from '../kernel/inert.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import { Config } from '../platform/config/config.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { SpeakerClaimsRepository } from './data/speaker-claims.repository.js';
import { MailSpeakerClaim } from './speakers.jobs.js';

/** Writes the offers to take a profile over into mails. */
@Injectable()
export class ClaimMails {
  constructor(
    private readonly claims: SpeakerClaimsRepository,
    private readonly events: EventsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @HandlesJob(MailSpeakerClaim)
  async mailClaim({ speakerId }: { speakerId: string }): Promise<void> {
    const secret = newSecret();
    const offered = await this.claims.setToken(speakerId, hashOf(secret));
    const [event] = offered ? await this.events.list([offered.eventId]) : [];
    if (!offered || !event) return;
    await this.mailer.send({
      to: { address: offered.email },
      subject: `Your speaker profile at ${event.title}`,
      text: [
        `Hello ${inert(offered.name)},`,
        '',
        `the organizers of ${inert(event.title)} made a speaker profile for you.`,
        'Open the link within two weeks and sign in or sign up, and the profile is yours. It works once:',
        '',
        `${this.config.baseUrl}/speakers/claim#${secret}`,
        '',
        'Whoever has the link can take the profile over: pass it on to nobody.',
      ].join('\n'),
    });
  }
}
