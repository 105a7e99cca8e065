import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import { listsUnder, successionsIn } from './neighbours.js';
import type { Rule, RoomTerms } from './rule.js';

/** Minutes that a room needs between two sessions: to be left, and to be made ready. */
export const gapOf = (room: RoomTerms | undefined): number =>
  room ? room.turnoverMinutes + room.setupMinutes : 0;

/** Between a session and the one that ended last in its room there is as much time as the room needs. */
export const turnoverTooShort: Rule = (inOrder, { rooms }) =>
  [...listsUnder(inOrder, ({ roomIds }) => roomIds)].flatMap(([roomId, theirs]) => {
    const needed = gapOf(rooms.get(roomId));
    return successionsIn(theirs).flatMap(([earlier, later]) => {
      const between = (later.startsAt.getTime() - earlier.endsAt.getTime()) / 60_000;
      if (between >= needed) return [];
      const found = conflict({
        kind: ConflictKind.TURNOVER_TOO_SHORT,
        message:
          `Between “${earlier.title}” and “${later.title}” the room has ${minutes(between)}; it needs ` +
          `${minutes(needed)}.`,
        sessions: [earlier, later],
        roomId,
        extent: `${String(between)}/${String(needed)}`,
      });
      return [found];
    });
  });

const minutes = (count: number): string => (count === 1 ? 'a minute' : `${String(count)} minutes`);
