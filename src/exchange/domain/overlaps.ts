import type { Interval } from '../../kernel/interval.js';

/** The pairs of half-open intervals [start, end) that share a moment, in n log n plus one step for each pair taken. */
export function* overlapsIn<T extends Interval>(
  intervals: readonly T[],
): Generator<readonly [earlier: T, later: T]> {
  const byStart = intervals.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  let open: T[] = [];
  for (const interval of byStart) {
    open = open.filter(({ endsAt }) => endsAt > interval.startsAt);
    for (const earlier of open) yield [earlier, interval];
    open.push(interval);
  }
}
