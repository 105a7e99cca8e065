import { Injectable } from '@nestjs/common';
import { Brackets, type FindOptionsWhere, In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { MailKind } from '../domain/mail-kind.js';
import { MailStatus } from '../domain/mail-status.js';
import { Mail } from './mail.entity.js';

/** Which mails of an event a list holds. */
export interface MailFilter {
  readonly status?: MailStatus | null;
  readonly kind?: MailKind | null;
  /** Part of the recipient's name or address, the subject or the text. */
  readonly search?: string | null;
}

/** How many mails of an event have a status, and how many of those ask for an answer before an instant. */
export interface MailCount {
  readonly eventId: string;
  readonly status: MailStatus;
  readonly count: number;
  readonly dueCount: number;
}

const newestFirst: Order<Mail> = {
  name: 'mails',
  column: 'mail.created_at',
  type: 'timestamptz',
  descending: true,
  key: ({ createdAt }) => createdAt,
};
const SEARCHED = ['recipient_name', 'recipient_address', 'subject', 'text'] as const;

/** The outboxes of events. */
@Injectable()
export class MailsRepository {
  constructor(private readonly db: Database) {}

  page(eventId: string, filter: MailFilter, request: PageRequest): Promise<Page<Mail>> {
    const query = this.db
      .repository(Mail)
      .createQueryBuilder('mail')
      .where('mail.event_id = :eventId', { eventId });
    for (const column of ['status', 'kind'] as const)
      if (filter[column]) query.andWhere(`mail.${column} = :${column}`, { [column]: filter[column] });
    const { search } = filter;
    if (search)
      query.andWhere(
        new Brackets((either) => {
          for (const column of SEARCHED) either.orWhere(`mail.${column} ILIKE :search`);
        }),
        { search: `%${search.replace(/[\\%_]/g, '\\$&')}%` },
      );
    return paginate(query, newestFirst, request);
  }

  count(eventIds: readonly string[], dueBefore: Date): Promise<MailCount[]> {
    return this.db.sql(
      `SELECT event_id AS "eventId", status, count(*)::integer AS count,
              (count(*) FILTER (WHERE deadline <= $2))::integer AS "dueCount"
       FROM mails WHERE event_id = ANY($1::uuid[]) GROUP BY event_id, status`,
      [eventIds, dueBefore],
    );
  }

  /** Locked until the transaction ends, so that a mail leaves once. */
  async lock(id: string): Promise<Mail> {
    const mail = await this.lockIfThere(id);
    if (!mail) throw new NotFound('mail');
    return mail;
  }

  async lockIfThere(id: string): Promise<Mail | null> {
    const [mail] = await this.lockWhere({ id });
    return mail ?? null;
  }

  /** Those of the ids that are of this event; locked in the order of their ids. */
  lockAll(eventId: string, ids: readonly string[]): Promise<Mail[]> {
    return this.lockWhere({ eventId, id: In(ids) });
  }

  lockDrafts(eventId: string): Promise<Mail[]> {
    return this.lockWhere({ eventId, status: MailStatus.DRAFT });
  }

  /** Those about a proposal that wait for somebody to send them, for the first time or again. */
  lockWaiting(eventId: string, proposalId: string): Promise<Mail[]> {
    return this.lockWhere({ eventId, proposalId, status: In([MailStatus.DRAFT, MailStatus.FAILED]) });
  }

  /** Leaves out those that are there already, whatever has become of them. Answers the ids of the others. */
  async insertNew(mails: readonly Mail[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const repository = this.db.repository(Mail);
    await repository
      .createQueryBuilder()
      .insert()
      .values([...mails])
      .orIgnore()
      .execute();
    const inserted = await repository.find({
      select: { id: true },
      where: { id: In(mails.map(({ id }) => id)) },
    });
    return inserted.map(({ id }) => id);
  }

  async save(mail: Mail): Promise<void> {
    await this.db.repository(Mail).save(mail);
  }

  async setStatus(mails: readonly Mail[], status: MailStatus): Promise<void> {
    const ids = mails.map(({ id }) => id);
    await this.db.sql(`UPDATE mails SET status = $2 WHERE id = ANY($1::uuid[])`, [ids, status]);
  }

  private lockWhere(where: FindOptionsWhere<Mail>): Promise<Mail[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.db.repository(Mail).find({ where, order: { id: 'ASC' }, lock });
  }
}
