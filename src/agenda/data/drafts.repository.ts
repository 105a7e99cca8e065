import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { Agenda } from './agenda.entity.js';
import type { Window } from '../domain/conflict-changes.js';
import type { Session } from '../domain/session.js';
import { SessionHost } from './session-host.entity.js';
import { SessionRoom } from './session-room.entity.js';
import { SessionRow } from './session.entity.js';

/** Sessions that are written in one go. */
const CHUNK = 500;

const whole = `SELECT id, event_id AS "eventId", kind, talk_id AS "talkId", title, is_in_all_rooms AS "isInAllRooms",
    starts_at AS "startsAt", ends_at AS "endsAt",
    ARRAY(SELECT room_id FROM session_rooms WHERE session_id = sessions.id ORDER BY room_id) AS "roomIds",
    ARRAY(SELECT speaker_id FROM session_hosts WHERE session_id = sessions.id ORDER BY position) AS "hostIds"
  FROM sessions`;

/** The drafts of agendas and the sessions on them. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly db: Database) {}

  /** Zero before the first edit. */
  async version(eventId: string): Promise<number> {
    return (await this.db.repository(Agenda).findOneBy({ eventId }))?.version ?? 0;
  }

  /** The version of the draft, which is made if need be and locked until the transaction ends. */
  async lock(eventId: string): Promise<number> {
    const [draft] = await this.db.sql<{ version: number }>(
      `INSERT INTO agendas (event_id, version) VALUES ($1, 0)
       ON CONFLICT (event_id) DO UPDATE SET version = agendas.version RETURNING version`,
      [eventId],
    );
    return draft?.version ?? 0;
  }

  async raiseVersion(eventId: string): Promise<void> {
    await this.db.repository(Agenda).increment({ eventId }, 'version', 1);
  }

  /** In order of time. */
  list(eventId: string): Promise<Session[]> {
    return this.db.sql(`${whole} WHERE event_id = $1 ORDER BY starts_at, id`, [eventId]);
  }

  async listByIds(ids: readonly string[]): Promise<Session[]> {
    return ids.length === 0 ? [] : this.db.sql(`${whole} WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async listIdsOfTalk(talkId: string): Promise<string[]> {
    return (await this.db.repository(SessionRow).findBy({ talkId })).map(({ id }) => id);
  }

  /**
   * Those whose time touches one of the windows and that are in its room, with its speaker or of its track. Arrays, so
   * that rooms, speakers and tracks are looked up for the few sessions at that time.
   */
  listNear(eventId: string, windows: readonly Window[]): Promise<Session[]> {
    const columns = (['of', 'id', 'from', 'to'] as const).map((column) =>
      windows.map((each) => each[column]),
    );
    return this.db.sql(
      `${whole} WHERE id IN (
         SELECT near.id FROM unnest($2::text[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
           AS windows (kind, part_id, starts_at, ends_at)
         JOIN sessions AS near ON near.event_id = $1
           AND tstzrange(near.starts_at, near.ends_at) && tstzrange(windows.starts_at, windows.ends_at)
         WHERE part_id = ANY (CASE windows.kind
           WHEN 'ROOM' THEN ARRAY(SELECT room_id FROM session_rooms WHERE session_id = near.id)
           WHEN 'SPEAKER' THEN ARRAY(SELECT speaker_id FROM session_hosts WHERE session_id = near.id
             UNION ALL SELECT speaker_id FROM talk_speakers WHERE talk_id = near.talk_id)
           ELSE ARRAY(SELECT track_id FROM talks WHERE talks.id = near.talk_id) END)
           OR (windows.kind = 'ROOM' AND near.is_in_all_rooms))`,
      [eventId, ...columns],
    );
  }

  async get(id: string): Promise<Session> {
    const [session] = await this.listByIds([id]);
    if (!session) throw new NotFound('session');
    return session;
  }

  /** Writes new sessions and those that changed, without a look at which is which. */
  async put(sessions: readonly Session[]): Promise<void> {
    // A talk may go from a session of one chunk to one of another.
    if (sessions.length > CHUNK) await this.db.sql(`SET CONSTRAINTS sessions_event_id_talk_id_key DEFERRED`);
    for (let from = 0; from < sessions.length; from += CHUNK)
      await this.putSome(sessions.slice(from, from + CHUNK));
  }

  async delete(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.repository(SessionRow).delete({ id: In(ids) });
  }

  private async putSome(sessions: readonly Session[]): Promise<void> {
    const rows = sessions.map(({ roomIds: _rooms, hostIds: _hosts, ...row }) => row);
    await this.db.repository(SessionRow).upsert(rows, ['id']);
    const sessionId = In(sessions.map(({ id }) => id));
    await this.db.repository(SessionRoom).delete({ sessionId });
    await this.db.repository(SessionHost).delete({ sessionId });
    const rooms = sessions.flatMap(({ id, eventId, roomIds }) =>
      roomIds.map((roomId) => ({ eventId, sessionId: id, roomId })),
    );
    const hosts = sessions.flatMap(({ id, eventId, hostIds }) =>
      hostIds.map((speakerId, position) => ({ eventId, sessionId: id, speakerId, position })),
    );
    await this.db.repository(SessionRoom).insert(rooms);
    await this.db.repository(SessionHost).insert(hosts);
  }
}
