import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { MailSignInLink } from './accounts.jobs.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import { UsersRepository } from './data/users.repository.js';
import { after, LINK_LIFETIME } from './domain/lifetimes.js';

/** Writes the sign-in links into mails. */
@Injectable()
export class SignInMails {
  constructor(
    private readonly users: UsersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @HandlesJob(MailSignInLink)
  async mailLink({ userId }: { userId: string }): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) return;
    const now = this.clock.now();
    const secret = newSecret();
    await this.credentials.deleteDeadLinks(userId, now);
    const link = { id: newId(), userId, email: user.email, tokenHash: hashOf(secret) };
    await this.credentials.insertLink({
      ...link,
      createdAt: now,
      expiresAt: after(now, LINK_LIFETIME),
      usedAt: null,
    });
    await this.mailer.send({
      to: { name: user.name, address: user.email },
      subject: 'Your sign-in link for Conductor',
      text: [
        // No greeting by name: whoever signs up with a stranger's address chooses it, and could advertise in it.
        'Hello,',
        '',
        'this link signs you in and proves that the address is yours. It works once, within 30 minutes:',
        '',
        // Behind the #, so that it reaches no server log and no Referer.
        `${this.config.baseUrl}/sign-in#${secret}`,
        '',
        'If you did not ask for it, nothing needs to be done.',
      ].join('\n'),
    });
  }
}
