/** From a first instant up to a second, which does not belong to it. */
export interface Interval {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The same times in as few intervals as say them, in order: those that overlap or touch become one. */
export function mergedIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const interval of [...intervals].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const last = merged.at(-1);
    if (!last || last.endsAt < interval.startsAt) merged.push(interval);
    else if (last.endsAt < interval.endsAt)
      merged[merged.length - 1] = { startsAt: last.startsAt, endsAt: interval.endsAt };
  }
  return merged;
}
