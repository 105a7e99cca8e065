import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Rule } from './rule.js';
import { timesOf } from './times.js';

const DAY = 86_400_000;

/** A day before and after is within: set-up, training, the evening after. */
export const outsideEvent: Rule = (inOrder, { event }) => {
  const [first, last] = [event.startsAt.getTime() - DAY, event.endsAt.getTime() + DAY];
  return inOrder
    .filter(({ startsAt, endsAt }) => startsAt.getTime() < first || endsAt.getTime() > last)
    .map((session) =>
      conflict({
        kind: ConflictKind.OUTSIDE_EVENT,
        message: `“${session.title}” is more than a day before or after the event.`,
        sessions: [session],
        extent: timesOf(session),
      }),
    );
};
