import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Mail } from './data/mail.entity.js';
import { MailsRepository } from './data/mails.repository.js';
import { MailOutcome, MailStatus, statusWhen } from './domain/mail-status.js';
import { SendMail } from './notifications.jobs.js';

/** What a mail says to whom, about what. */
export type MailDetails = Pick<
  Mail,
  | 'eventId'
  | 'kind'
  | 'recipientName'
  | 'recipientAddress'
  | 'speakerId'
  | 'subject'
  | 'text'
  | 'proposalId'
  | 'publicationId'
  | 'deadline'
>;

/** What the program itself does with the mails of events, in the transaction of whoever asks. */
@Injectable()
export class Outbox {
  constructor(
    private readonly mails: MailsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Mails that were put in before stay as they are, so that a fact may be heard twice. */
  async add(wanted: readonly MailDetails[], { leaves }: { readonly leaves: boolean }): Promise<void> {
    const createdAt = this.clock.now();
    const status = leaves ? MailStatus.SENDING : MailStatus.DRAFT;
    const added = await this.mails.insertNew(
      wanted.map((details) => ({ ...details, ...fresh, id: newId(), status, createdAt })),
    );
    if (leaves) await this.send(added);
  }

  /** A job for each, after which it leaves once. */
  async send(ids: readonly string[]): Promise<void> {
    for (const mailId of ids) await this.jobs.enqueue(SendMail, { mailId });
  }

  /** Takes out what waits about a proposal and tells what no longer holds. What is being sent asks by itself. */
  async outdate(eventId: string, proposalId: string, holds: (mail: Mail) => boolean): Promise<void> {
    for (const mail of await this.mails.lockWaiting(eventId, proposalId)) {
      const status = statusWhen(MailOutcome.OUTDATE, mail.status);
      if (status !== null && !holds(mail)) await this.mails.save(Object.assign(mail, { status }));
    }
  }
}

const fresh = { tries: 0, error: null, editedAt: null, editedBy: null, sentAt: null } as const;
