import { type Interval, mergedIntervals } from '../../kernel/interval.js';
import { InvalidInput, refuseAll } from '../../kernel/user-error.js';

/** A room of which nothing is said but that it is there. */
export const plainRoom = {
  capacity: null,
  equipment: [],
  setupMinutes: 0,
  turnoverMinutes: 0,
  hours: [],
} satisfies Record<string, unknown>;

/** The hours as they are kept: in order, those that overlap or touch as one. `above` leads to them in the input. */
export function keptHours(hours: readonly Interval[], above: readonly string[]): Interval[] {
  const faults = hours.flatMap(({ startsAt, endsAt }, index) =>
    endsAt > startsAt
      ? []
      : [new InvalidInput('An interval ends after it starts.', [...above, String(index), 'endsAt'])],
  );
  refuseAll(faults);
  return mergedIntervals(hours);
}
