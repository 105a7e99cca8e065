import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Rule } from './rule.js';
import { isWithin, timesOf } from './times.js';

/** A room with hours is used in one of them. */
export const outsideRoomHours: Rule = (inOrder, { rooms }) =>
  inOrder.flatMap((session) =>
    session.roomIds.flatMap((roomId) => {
      const { name = '', hours = [] } = rooms.get(roomId) ?? {};
      if (hours.length === 0 || isWithin(session, hours)) return [];
      const found = conflict({
        kind: ConflictKind.OUTSIDE_ROOM_HOURS,
        message: `“${session.title}” is in ${name} at a time at which that cannot be used.`,
        sessions: [session],
        roomId,
        extent: timesOf(session),
      });
      return [found];
    }),
  );
