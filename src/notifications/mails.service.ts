import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Mail } from './data/mail.entity.js';
import { type MailFilter, MailsRepository } from './data/mails.repository.js';
import { type MailCounts, mailCountsOf, nearUntil } from './domain/mail-counts.js';
import { MailAction, MailStatus, statusAfter } from './domain/mail-status.js';
import { Outbox } from './outbox.js';

const WHAT = 'mail';

interface EventOfMails {
  readonly id: string;
  readonly organizationId: string;
}

/** What organizers do with the mails of their events. Each change locks the mails, so that one leaves once. */
@Injectable()
export class MailsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly mails: MailsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  allows(viewer: Viewer, event: EventOfMails): Promise<boolean> {
    return this.access.allows(viewer, 'mail:manage', event);
  }

  /** Newest first; null to those who may not read an event's mails. */
  async page(
    viewer: Viewer,
    event: EventOfMails,
    filter: MailFilter,
    page: PageRequest,
  ): Promise<Page<Mail> | null> {
    return (await this.allows(viewer, event)) ? this.mails.page(event.id, filter, page) : null;
  }

  /** Of each event, for those who were allowed to know. */
  async counts(eventIds: readonly string[]): Promise<ReadonlyMap<string, MailCounts>> {
    const counted = await this.mails.count(eventIds, nearUntil(this.clock.now()));
    return new Map(eventIds.map((id) => [id, mailCountsOf(counted.filter(({ eventId }) => eventId === id))]));
  }

  update(viewer: Viewer, id: string, changes: Partial<Pick<Mail, 'subject' | 'text'>>): Promise<Mail> {
    return this.change(viewer, id, async (mail, event, userId) => {
      const status = statusAfter(MailAction.UPDATE, mail);
      const edited = { editedAt: this.clock.now(), editedBy: userId };
      await this.mails.save(Object.assign(mail, changes, { status }, edited));
      const fields = Object.keys(changes);
      await this.access.record(viewer, event, { action: 'mail.updated', subjectId: id, changes: { fields } });
    });
  }

  /** Sends a mail that failed once more, as often as the first time. */
  retry(viewer: Viewer, id: string): Promise<Mail> {
    return this.change(viewer, id, async (mail, event) => {
      const status = statusAfter(MailAction.RETRY, mail);
      await this.mails.save(Object.assign(mail, { status, tries: 0, error: null }));
      await this.outbox.send([id]);
      await this.access.record(viewer, event, { action: 'mail.retried', subjectId: id });
    });
  }

  /** Lets the chosen drafts leave, all or none, or else all that there are. Answers how many. */
  send(viewer: Viewer, eventId: string, chosen: readonly string[] | null) {
    return this.db.transaction(async () => {
      const { event } = await this.access.require(viewer, 'mail:manage', eventId);
      const drafts = chosen ? await this.lockAll(eventId, chosen) : await this.mails.lockDrafts(eventId);
      for (const draft of drafts) statusAfter(MailAction.SEND, draft);
      await this.mails.setStatus(drafts, MailStatus.SENDING);
      await this.outbox.send(drafts.map(({ id }) => id));
      if (drafts.length > 0) await this.access.recordAdded(viewer, event, 'mail.sent', drafts);
      return { event, sendingCount: drafts.length };
    });
  }

  /** All or none. */
  discard(viewer: Viewer, eventId: string, ids: readonly string[]): Promise<Mail[]> {
    return this.db.transaction(async () => {
      const { event } = await this.access.require(viewer, 'mail:manage', eventId);
      const mails = await this.lockAll(eventId, ids);
      for (const mail of mails)
        await this.mails.save(Object.assign(mail, { status: statusAfter(MailAction.DISCARD, mail) }));
      await this.access.recordAdded(viewer, event, 'mail.discarded', mails);
      return mails;
    });
  }

  private change(
    viewer: Viewer,
    id: string,
    work: (mail: Mail, event: Event, userId: string) => Promise<void>,
  ): Promise<Mail> {
    return this.db.transaction(async () => {
      const mail = await this.mails.lock(id);
      const allowed = await this.access.require(viewer, 'mail:manage', mail.eventId, WHAT);
      await work(mail, allowed.event, allowed.viewer.userId);
      return mail;
    });
  }

  private async lockAll(eventId: string, ids: readonly string[]): Promise<Mail[]> {
    const mails = await this.mails.lockAll(eventId, ids);
    if (mails.length < new Set(ids).size) throw new NotFound(WHAT);
    return mails;
  }
}
