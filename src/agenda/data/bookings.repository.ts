import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { Booking } from '../domain/booking.js';
import { SessionBooking } from './session-booking.entity.js';

type Key = Pick<SessionBooking, 'id' | 'entryId' | 'userId'>;

const inOrder: Order<SessionBooking> = {
  name: 'bookings',
  column: 'booking.number',
  type: 'integer',
  key: ({ number }) => number,
};

const whole = `SELECT booking.id, places.event_id AS "eventId", booking.entry_id AS "entryId",
    booking.user_id AS "userId", booking.status, booking.created_at AS "createdAt",
    CASE booking.status WHEN 'WAITING' THEN
      (SELECT count(*)::integer FROM session_bookings AS earlier
        WHERE earlier.entry_id = booking.entry_id AND earlier.status = 'WAITING' AND earlier.number <= booking.number)
    END AS position
  FROM session_bookings AS booking JOIN session_places AS places USING (entry_id)`;
const key = `id, entry_id AS "entryId", user_id AS "userId"`;

/** Who has a place in a session, and who waits for one. Written under the lock of the session's places. */
@Injectable()
export class BookingsRepository {
  constructor(private readonly db: Database) {}

  /** Until the transaction ends, nobody else books in the name of this person. */
  async lockPerson(userId: string): Promise<void> {
    await this.db.sql(`SELECT pg_advisory_xact_lock(hashtextextended('bookings of ' || $1, 0))`, [userId]);
  }

  list(ids: readonly string[]): Promise<Booking[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.db.sql(`${whole} WHERE booking.id = ANY($1::uuid[])`, [ids]);
  }

  listOfPeople(userIds: readonly string[]): Promise<Booking[]> {
    return this.db.sql(`${whole} WHERE booking.user_id = ANY($1::uuid[])`, [userIds]);
  }

  /** Places first, as a rule: in the order of joining. */
  page(entryId: string, request: PageRequest): Promise<Page<SessionBooking>> {
    const query = this.db.repository(SessionBooking).createQueryBuilder('booking');
    return paginate(query.where('booking.entry_id = :entryId', { entryId }), inOrder, request);
  }

  listPeople(entryIds: readonly string[]): Promise<{ entryId: string; userId: string }[]> {
    return this.db.sql(
      `SELECT entry_id AS "entryId", user_id AS "userId" FROM session_bookings WHERE entry_id = ANY($1::uuid[])`,
      [entryIds],
    );
  }

  /** Puts somebody at the end of the line. */
  async insert({ id, entryId, userId }: Key, now: Date): Promise<void> {
    await this.db.sql(
      `INSERT INTO session_bookings (id, entry_id, user_id, status, number, created_at)
       SELECT $1, $2, $3, 'WAITING', coalesce(max(number), 0) + 1, $4 FROM session_bookings WHERE entry_id = $2`,
      [id, entryId, userId, now],
    );
  }

  /** Gives the free places to those who wait longest, and says to whom. */
  promote(entryId: string): Promise<Key[]> {
    return this.db.sql(
      `UPDATE session_bookings SET status = 'BOOKED' WHERE id IN (
         SELECT id FROM session_bookings WHERE entry_id = $1 AND status = 'WAITING' ORDER BY number
         LIMIT (SELECT capacity - booked FROM session_places WHERE entry_id = $1))
       RETURNING ${key}`,
      [entryId],
    );
  }

  /** Says which there were. */
  delete(ids: readonly string[]): Promise<Key[]> {
    return this.db.sql(`DELETE FROM session_bookings WHERE id = ANY($1::uuid[]) RETURNING ${key}`, [ids]);
  }

  /** All of these sessions. */
  deleteOf(entryIds: readonly string[]): Promise<Key[]> {
    return this.db.sql(`DELETE FROM session_bookings WHERE entry_id = ANY($1::uuid[]) RETURNING ${key}`, [
      entryIds,
    ]);
  }
}
