import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import { listsUnder, minutesShared, overlapsIn } from './neighbours.js';
import type { Rule } from './rule.js';

/** One session runs in a room at a time. */
export const roomOverlap: Rule = (inOrder) =>
  [...listsUnder(inOrder, ({ roomIds }) => roomIds)].flatMap(([roomId, theirs]) =>
    overlapsIn(theirs).map(([earlier, later]) =>
      conflict({
        kind: ConflictKind.ROOM_OVERLAP,
        message: `“${earlier.title}” and “${later.title}” are in the same room at the same time.`,
        sessions: [earlier, later],
        roomId,
        extent: minutesShared(earlier, later),
      }),
    ),
  );
