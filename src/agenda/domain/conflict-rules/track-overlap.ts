import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import { listsUnder, minutesShared, overlapsIn } from './neighbours.js';
import type { Rule } from './rule.js';

/** Who follows a track can see all of it. */
export const trackOverlap: Rule = (inOrder) =>
  [...listsUnder(inOrder, ({ trackId }) => (trackId === null ? [] : [trackId]))].flatMap(
    ([trackId, theirs]) =>
      overlapsIn(theirs).map(([earlier, later]) =>
        conflict({
          kind: ConflictKind.TRACK_OVERLAP,
          message: `“${earlier.title}” and “${later.title}” are of the same track and overlap.`,
          sessions: [earlier, later],
          extent: `${trackId}/${String(minutesShared(earlier, later))}`,
        }),
      ),
  );
