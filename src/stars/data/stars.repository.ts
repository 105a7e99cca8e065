import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { TalkStar } from './talk-star.entity.js';

/** Whose star on which talk. */
export type StarKey = Pick<TalkStar, 'userId' | 'talkId'>;

@Injectable()
export class StarsRepository {
  constructor(private readonly db: Database) {}

  /** Keeps the stars there are; talks that are just being removed get none. */
  async insert(userId: string, talkIds: readonly string[], now: Date): Promise<void> {
    await this.db.sql(
      `INSERT INTO talk_stars (user_id, talk_id, starred_at)
       SELECT $1, id, $3 FROM talks WHERE id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE
       ON CONFLICT DO NOTHING`,
      [userId, talkIds, now],
    );
  }

  async delete({ userId, talkId }: StarKey): Promise<void> {
    await this.db.repository(TalkStar).delete({ userId, talkId });
  }

  /** Those of these stars that there are. */
  listOf(stars: readonly StarKey[]): Promise<StarKey[]> {
    return this.db.sql(
      `SELECT user_id AS "userId", talk_id AS "talkId" FROM talk_stars
       WHERE (user_id, talk_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
      [stars.map(({ userId }) => userId), stars.map(({ talkId }) => talkId)],
    );
  }

  async listTalkIds(userId: string): Promise<string[]> {
    const stars = await this.db.repository(TalkStar).find({ where: { userId }, select: { talkId: true } });
    return stars.map(({ talkId }) => talkId);
  }

  listPeople(talkIds: readonly string[]): Promise<StarKey[]> {
    if (talkIds.length === 0) return Promise.resolve([]);
    const select = { userId: true, talkId: true } as const;
    return this.db.repository(TalkStar).find({ where: { talkId: In(talkIds) }, select });
  }

  count(talkIds: readonly string[]): Promise<{ talkId: string; count: number }[]> {
    return this.db.sql(
      `SELECT talk_id AS "talkId", count(*)::integer AS count FROM talk_stars
       WHERE talk_id = ANY($1::uuid[]) GROUP BY talk_id`,
      [talkIds],
    );
  }
}
