import type { Interval } from '../../../kernel/interval.js';

/** Whether one of the intervals, which are apart from each other, holds all of it. */
export const isWithin = ({ startsAt, endsAt }: Interval, intervals: readonly Interval[]): boolean =>
  intervals.some((each) => each.startsAt <= startsAt && endsAt <= each.endsAt);

/** When it is, in words for machines. */
export const timesOf = ({ startsAt, endsAt }: Interval): string =>
  `${startsAt.toISOString()}/${endsAt.toISOString()}`;
