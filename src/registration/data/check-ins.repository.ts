import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { Movement } from '../domain/merge-check-ins.js';
import { CheckIn } from './check-in.entity.js';

const newestFirst: Order<CheckIn> = {
  name: 'check-ins',
  column: 'check_in.attempted_at',
  type: 'timestamptz',
  descending: true,
  key: ({ attemptedAt }) => attemptedAt,
};

/** Which check-ins of an event. */
export interface CheckInFilter {
  readonly listId: string | null;
  readonly onlyConflicts: boolean;
}

/** What happened at the doors. */
@Injectable()
export class CheckInsRepository {
  constructor(private readonly db: Database) {}

  /** What the device told before under these nonces, in any order. */
  listByNonces(eventId: string, device: string, nonces: readonly string[]): Promise<CheckIn[]> {
    return this.db.repository(CheckIn).findBy({ eventId, device, nonce: In(nonces) });
  }

  /** Who went in and out on a list and was not made void: in order, and kept so until the transaction ends. */
  async listMovements(listId: string, ticketIds: readonly string[]): Promise<Movement[]> {
    if (ticketIds.length === 0) return [];
    return this.db.sql(
      `SELECT id, ticket_id AS "ticketId", day, result, cycle, attempted_at AS "attemptedAt", device, nonce
       FROM check_ins WHERE list_id = $1 AND ticket_id = ANY($2::uuid[]) AND cycle IS NOT NULL AND voided_at IS NULL
       ORDER BY cycle, result FOR SHARE`,
      [listId, ticketIds],
    );
  }

  /** False: somebody was quicker with one of them, and the transaction has to begin again. */
  async insert(checkIns: readonly CheckIn[]): Promise<boolean> {
    const inserted = await this.db
      .repository(CheckIn)
      .createQueryBuilder()
      .insert()
      .values([...checkIns])
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === checkIns.length;
  }

  /** False: one of them was made void meanwhile. What takes their places is inserted by the end of the transaction. */
  async displace(pairs: readonly { readonly id: string; readonly byId: string }[]): Promise<boolean> {
    if (pairs.length === 0) return true;
    const displaced = await this.db.sql(
      `UPDATE check_ins SET voided_at = clock_timestamp(), displaced_by_id = pair.by_id
       FROM unnest($1::uuid[], $2::uuid[]) AS pair (id, by_id)
       WHERE check_ins.id = pair.id AND voided_at IS NULL RETURNING check_ins.id`,
      [pairs.map(({ id }) => id), pairs.map(({ byId }) => byId)],
    );
    return displaced.length === pairs.length;
  }

  /** Locked until the transaction ends, so that it is undone once and nothing follows upon it meanwhile. */
  async lock(id: string): Promise<CheckIn> {
    const checkIn = await this.db
      .repository(CheckIn)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!checkIn) throw new NotFound('check-in');
    return checkIn;
  }

  async makeVoid(id: string): Promise<CheckIn> {
    await this.db.sql(`UPDATE check_ins SET voided_at = clock_timestamp() WHERE id = $1`, [id]);
    return this.lock(id);
  }

  /** In any order. */
  list(ids: readonly string[]): Promise<CheckIn[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(CheckIn).findBy({ id: In(ids) });
  }

  /** Newest first. */
  page(
    eventId: string,
    { listId, onlyConflicts }: CheckInFilter,
    request: PageRequest,
  ): Promise<Page<CheckIn>> {
    const query = this.db
      .repository(CheckIn)
      .createQueryBuilder('check_in')
      .where('check_in.event_id = :eventId', { eventId });
    if (listId !== null) query.andWhere('check_in.list_id = :listId', { listId });
    if (onlyConflicts)
      query.andWhere(
        '((check_in.was_let_through AND check_in.cycle IS NULL) OR check_in.displaced_by_id IS NOT NULL)',
      );
    return paginate(query, newestFirst, request);
  }
}
