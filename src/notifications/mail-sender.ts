import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { mailFailureOf } from '../platform/mail/mail-failure.js';
import { Mailer } from '../platform/mail/mailer.js';
import type { Mail } from './data/mail.entity.js';
import { MailsRepository } from './data/mails.repository.js';
import { DecisionMails } from './decision-mails.js';
import { MAX_TRIES, MailOutcome, statusWhen } from './domain/mail-status.js';
import { messageIdOf } from './domain/message-id.js';
import { SendMail } from './notifications.jobs.js';

const CUT_OFF = 'The program ended while it sent the mail, again and again. The mail may have left.';

/** Hands the mails of outboxes to the mail server, one job each. */
@Injectable()
export class MailSender {
  private readonly log = new Logger('Mail');

  constructor(
    private readonly db: Database,
    private readonly mails: MailsRepository,
    private readonly decisions: DecisionMails,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * A process that dies after the server accepted the mail, and before that is written down, leaves it to be sent
   * again: under the same Message-ID, by which receivers know it.
   */
  @HandlesJob(SendMail)
  async send({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.begin(mailId);
    if (mail === null) return;
    try {
      await this.mailer.send({
        to: { name: mail.recipientName, address: mail.recipientAddress },
        subject: mail.subject,
        text: mail.text,
        messageId: messageIdOf(['mail', mail.id], this.config.mailFrom.address),
      });
    } catch (error: unknown) {
      const { words, isFinal } = mailFailureOf(error);
      const isLast = isFinal || mail.tries >= MAX_TRIES;
      await this.note(mailId, isLast ? MailOutcome.FAIL : null, { error: words });
      if (!isLast) throw error;
      this.log.warn(`The mail ${mailId} did not leave: ${words}`);
      return;
    }
    await this.note(mailId, MailOutcome.LEAVE, { sentAt: this.clock.now(), error: null });
  }

  /** The mail that is to leave now, with one try more, or null: what it tells is no longer true, or it has left. */
  private begin(id: string): Promise<Mail | null> {
    return this.db.transaction(async () => {
      const mail = await this.mails.lockIfThere(id);
      if (!mail || statusWhen(MailOutcome.LEAVE, mail.status) === null) return null;
      if (!(await this.decisions.stillHolds(mail))) return this.end(mail, MailOutcome.OUTDATE, {});
      if (mail.tries >= MAX_TRIES) return this.end(mail, MailOutcome.FAIL, { error: CUT_OFF });
      mail.tries += 1;
      await this.mails.save(mail);
      return mail;
    });
  }

  /** Writes down how a try went; without an outcome there will be another. */
  private note(id: string, outcome: MailOutcome | null, facts: Partial<Mail>): Promise<null> {
    return this.db.transaction(async () => {
      const mail = await this.mails.lockIfThere(id);
      if (mail) await this.end(mail, outcome, facts);
      return null;
    });
  }

  private async end(mail: Mail, outcome: MailOutcome | null, facts: Partial<Mail>): Promise<null> {
    const status = outcome === null ? mail.status : statusWhen(outcome, mail.status);
    if (status !== null) await this.mails.save(Object.assign(mail, facts, { status }));
    return null;
  }
}
