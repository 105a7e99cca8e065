import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import { listsUnder, minutesShared, overlapsIn } from './neighbours.js';
import type { Rule } from './rule.js';

/** Nobody is in two places at once, as a speaker or as a host. */
export const speakerOverlap: Rule = (inOrder) =>
  [...listsUnder(inOrder, ({ speakerIds, hostIds }) => [...speakerIds, ...hostIds])].flatMap(
    ([speakerId, theirs]) =>
      overlapsIn(theirs).map(([earlier, later]) =>
        conflict({
          kind: ConflictKind.SPEAKER_OVERLAP,
          message: `“${earlier.title}” and “${later.title}” have a speaker in common and overlap.`,
          sessions: [earlier, later],
          speakerId,
          extent: minutesShared(earlier, later),
        }),
      ),
  );
