import { TalkStar } from '../../../src/stars/data/talk-star.entity.js';
import type { Rows } from './rows.js';

/** Who wants to see what. */
export const givenStars = (rows: Rows) => ({
  star(fields: { talkId: string; userId: string }): Promise<TalkStar> {
    return rows.save(TalkStar, { starredAt: rows.now(), ...fields });
  },
});
