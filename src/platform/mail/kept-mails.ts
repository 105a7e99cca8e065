import { Injectable, Logger } from '@nestjs/common';
import type { Mail } from './mail.js';
import type { MailTransport } from './mailer.js';

const LIMIT = 200;

export interface KeptMail extends Mail {
  readonly date: Date;
}

/** Where mail goes when no mail server is set: the last 200 stay in memory, to be read at `/dev/mail` and by tests. */
@Injectable()
export class KeptMails implements MailTransport {
  private readonly log = new Logger('Mail');
  private kept: readonly KeptMail[] = [];

  deliver(mail: Mail): Promise<void> {
    this.kept = [{ ...mail, date: mail.date ?? new Date() }, ...this.kept].slice(0, LIMIT);
    // Never the body: it may hold a link that signs its reader in.
    this.log.log(`No SMTP_URL is set; kept in memory: ${JSON.stringify(mail.subject)} to ${mail.to.address}`);
    return Promise.resolve();
  }

  newestFirst(): readonly KeptMail[] {
    return this.kept;
  }

  clear(): void {
    this.kept = [];
  }
}
