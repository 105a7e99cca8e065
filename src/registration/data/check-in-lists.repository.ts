import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import type { CheckInList } from './check-in-list.entity.js';

/** A list with the ticket types that it is for; none: all. */
export type WholeCheckInList = CheckInList & { readonly ticketTypeIds: readonly string[] };

/** How many people a list has let in, by its rule, as of one instant of the database's clock. */
export interface CheckInCounts {
  readonly listId: string;
  readonly admitted: number;
  readonly inside: number;
  readonly expected: number;
}

const columns = `id, event_id AS "eventId", name, day, admission, created_at AS "createdAt",
  ARRAY(SELECT ticket_type_id FROM check_in_list_ticket_types WHERE list_id = check_in_lists.id
        ORDER BY ticket_type_id) AS "ticketTypeIds"`;

const period = `CASE admission WHEN 'DAILY' THEN to_char(clock_timestamp() AT TIME ZONE time_zone, 'YYYY-MM-DD') END`;

/** Check-in lists of events. */
@Injectable()
export class CheckInListsRepository {
  constructor(private readonly db: Database) {}

  /** Of several events, each list of them oldest first. */
  listOfEvent(eventId: string): Promise<WholeCheckInList[]> {
    return this.db.sql(`SELECT ${columns} FROM check_in_lists WHERE event_id = $1 ORDER BY created_at, id`, [
      eventId,
    ]);
  }

  /** In any order. */
  async list(ids: readonly string[]): Promise<WholeCheckInList[]> {
    if (ids.length === 0) return [];
    return this.db.sql(`SELECT ${columns} FROM check_in_lists WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async countOfEvent(eventId: string): Promise<number> {
    const query = `SELECT count(*)::integer AS count FROM check_in_lists WHERE event_id = $1`;
    const [row] = await this.db.sql<{ count: number }>(query, [eventId]);
    return row?.count ?? 0;
  }

  /** Locked until the transaction ends: nobody is checked in by it meanwhile. */
  async lock(id: string): Promise<WholeCheckInList> {
    const [list] = await this.db.sql<WholeCheckInList>(
      `SELECT ${columns} FROM check_in_lists WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!list) throw new NotFound('check-in list');
    return list;
  }

  /**
   * Kept from changing until the transaction ends, with the instant at which that began. Check-ins do so side by side;
   * uploads, of which each may change what another found, one after the other.
   */
  async keep(id: string, isUpload: boolean): Promise<WholeCheckInList & { readonly asOf: Date }> {
    const [list] = await this.db.sql<WholeCheckInList & { asOf: Date }>(
      `SELECT ${columns}, clock_timestamp() AS "asOf" FROM check_in_lists WHERE id = $1
       FOR ${isUpload ? 'NO KEY UPDATE' : 'KEY SHARE'}`,
      [id],
    );
    if (!list) throw new NotFound('check-in list');
    return list;
  }

  async insert({ id, eventId, name, day, admission }: Omit<CheckInList, 'createdAt'>): Promise<void> {
    await this.db.sql(
      `INSERT INTO check_in_lists (id, event_id, name, day, admission, created_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp())`,
      [id, eventId, name, day, admission],
    );
  }

  async save({ id, name, day, admission }: CheckInList): Promise<void> {
    await this.db.sql(`UPDATE check_in_lists SET name = $2, day = $3, admission = $4 WHERE id = $1`, [
      id,
      name,
      day,
      admission,
    ]);
  }

  async setTicketTypes({ id, eventId, ticketTypeIds }: Omit<WholeCheckInList, 'createdAt'>): Promise<void> {
    await this.db.sql(`DELETE FROM check_in_list_ticket_types WHERE list_id = $1`, [id]);
    await this.db.sql(
      `INSERT INTO check_in_list_ticket_types (event_id, list_id, ticket_type_id)
       SELECT $1, $2, unnest($3::uuid[])`,
      [eventId, id, ticketTypeIds],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.sql(`DELETE FROM check_in_lists WHERE id = $1`, [id]);
  }

  async isUsed(id: string): Promise<boolean> {
    const rows = await this.db.sql(`SELECT 1 FROM check_ins WHERE list_id = $1 LIMIT 1`, [id]);
    return rows.length > 0;
  }

  /** Of a list that admits daily, those of today. Private tickets do not count. */
  async countsOf(ids: readonly string[]): Promise<CheckInCounts[]> {
    if (ids.length === 0) return [];
    return this.db.sql(
      `SELECT lists.id AS "listId", entries.first AS admitted, entries.all - exits.all AS inside, expected.count AS expected
       FROM (SELECT check_in_lists.*, ${period} AS period FROM check_in_lists JOIN events ON events.id = event_id
             WHERE check_in_lists.id = ANY($1::uuid[])) AS lists
       CROSS JOIN LATERAL (SELECT count(*)::integer AS all, (count(*) FILTER (WHERE cycle = 1))::integer AS first
         FROM check_ins WHERE list_id = lists.id AND cycle IS NOT NULL AND voided_at IS NULL AND result = 'ADMITTED'
           AND check_ins.day IS NOT DISTINCT FROM period) AS entries
       CROSS JOIN LATERAL (SELECT count(*)::integer AS all
         FROM check_ins WHERE list_id = lists.id AND cycle IS NOT NULL AND voided_at IS NULL AND result = 'LEFT'
           AND check_ins.day IS NOT DISTINCT FROM period) AS exits
       CROSS JOIN LATERAL (SELECT count(*)::integer
         FROM tickets WHERE tickets.event_id = lists.event_id AND status = 'VALID' AND NOT is_private AND (
           NOT EXISTS (SELECT 1 FROM check_in_list_ticket_types WHERE list_id = lists.id) OR ticket_type_id IN (
             SELECT ticket_type_id FROM check_in_list_ticket_types WHERE list_id = lists.id))) AS expected`,
      [ids],
    );
  }
}
