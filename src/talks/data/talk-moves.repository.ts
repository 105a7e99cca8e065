import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { TalkMove } from './talk-move.entity.js';
import type { Talk } from './talk.entity.js';

@Injectable()
export class TalkMovesRepository {
  constructor(private readonly db: Database) {}

  /** Of several talks, each list with the latest first. */
  list(talkIds: readonly string[]): Promise<TalkMove[]> {
    if (talkIds.length === 0) return Promise.resolve([]);
    const order = { movedAt: 'DESC', id: 'DESC' } as const;
    return this.db.repository(TalkMove).find({ where: { talkId: In(talkIds) }, order });
  }

  async insert(move: TalkMove): Promise<void> {
    await this.db.repository(TalkMove).insert(move);
  }

  /** Whether the newest release of the event's agenda holds the talk, and not as cancelled. */
  async isReleased({ id, eventId }: Pick<Talk, 'id' | 'eventId'>): Promise<boolean> {
    const rows = await this.db.sql(
      `SELECT 1 FROM release_sessions WHERE talk_id = $1 AND NOT is_cancelled
         AND release_id = (SELECT id FROM releases WHERE event_id = $2 ORDER BY number DESC LIMIT 1)`,
      [id, eventId],
    );
    return rows.length > 0;
  }
}
