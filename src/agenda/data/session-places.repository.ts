import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Entry, SessionPlaces } from '../domain/booking.js';
import { SessionPlacesRow } from './session-places.entity.js';

/** How many people sessions take. Every decision about a place is made under the lock of its session's row. */
@Injectable()
export class SessionPlacesRepository {
  constructor(private readonly db: Database) {}

  /** Those of these sessions that have places. */
  list(entryIds: readonly string[]): Promise<SessionPlaces[]> {
    if (entryIds.length === 0) return Promise.resolve([]);
    return this.db.sql(
      `SELECT event_id AS "eventId", entry_id AS "entryId", capacity, booked,
              (SELECT count(*)::integer FROM session_bookings AS each
                WHERE each.entry_id = places.entry_id AND status = 'WAITING') AS waiting
       FROM session_places AS places WHERE entry_id = ANY($1::uuid[])`,
      [entryIds],
    );
  }

  /** Locks them until the transaction ends, in the order of their ids; what is read afterwards holds until then. */
  async lock(entryIds: readonly string[]): Promise<void> {
    await this.db.sql(
      `SELECT 1 FROM session_places WHERE entry_id = ANY($1::uuid[]) ORDER BY entry_id FOR UPDATE`,
      [entryIds],
    );
  }

  /** Those of an event that somebody booked or waits for. */
  async listInUse(eventId: string): Promise<string[]> {
    const rows = await this.db.sql<{ entryId: string }>(
      `SELECT entry_id AS "entryId" FROM session_places AS places
       WHERE event_id = $1 AND EXISTS (SELECT 1 FROM session_bookings AS each WHERE each.entry_id = places.entry_id)`,
      [eventId],
    );
    return rows.map(({ entryId }) => entryId);
  }

  /** The session that any release of an agenda named by this id. */
  async findEntry(sessionId: string): Promise<Entry | null> {
    const [entry] = await this.db.sql<Entry>(
      `SELECT event_id AS "eventId", entry_id AS "entryId"
       FROM release_sessions JOIN releases ON releases.id = release_id
       WHERE session_id = $1 ORDER BY number DESC LIMIT 1`,
      [sessionId],
    );
    return entry ?? null;
  }

  /** Makes places where there are none. */
  async insert({ entryId, eventId }: Entry, capacity: number): Promise<void> {
    await this.db.sql(
      `INSERT INTO session_places (entry_id, event_id, capacity) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [entryId, eventId, capacity],
    );
  }

  /** The event too: a talk may have moved to another one, and nobody has a booking of it then. */
  async update({ entryId, eventId }: Entry, capacity: number): Promise<void> {
    await this.db.repository(SessionPlacesRow).update({ entryId }, { eventId, capacity });
  }

  async delete(entryId: string): Promise<void> {
    await this.db.repository(SessionPlacesRow).delete({ entryId });
  }
}
