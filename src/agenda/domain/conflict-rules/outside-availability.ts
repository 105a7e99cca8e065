import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Rule } from './rule.js';
import { isWithin, timesOf } from './times.js';

/** Speakers and hosts who said when they can be on stage are not on it at another time. */
export const outsideAvailability: Rule = (inOrder, { availability }) =>
  inOrder.flatMap((session) =>
    [...session.speakerIds, ...session.hostIds]
      .filter((speakerId) => !isWithin(session, availability.get(speakerId) ?? [session]))
      .map((speakerId) =>
        conflict({
          kind: ConflictKind.OUTSIDE_AVAILABILITY,
          message: `Somebody on stage in “${session.title}” cannot be there at that time.`,
          sessions: [session],
          speakerId,
          extent: timesOf(session),
        }),
      ),
  );
