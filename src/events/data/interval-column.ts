import type { ValueTransformer } from 'typeorm';
import type { Interval } from '../../kernel/interval.js';

/** Intervals as jsonb: `[{"startsAt": "2027-05-10T07:00:00.000Z", "endsAt": …}]`. */
export const intervalColumn: ValueTransformer = {
  to: (intervals: readonly Interval[]) => intervals,
  from: (stored: readonly { startsAt: string; endsAt: string }[]): Interval[] =>
    stored.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
};
