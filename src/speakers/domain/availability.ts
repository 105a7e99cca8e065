import type { Interval } from '../../kernel/interval.js';
import { InvalidInput } from '../../kernel/user-error.js';

/** Speakers come early and leave late: this much before and after the event may be spoken of. */
const MARGIN_DAYS = 2;

/** Each interval ends after it starts and lies within the event and two days around it. `above` leads to the list. */
export function faultsOfAvailability(
  intervals: readonly Interval[],
  event: Interval,
  above: readonly string[],
): InvalidInput[] {
  const margin = MARGIN_DAYS * 86_400_000;
  const from = event.startsAt.getTime() - margin;
  const to = event.endsAt.getTime() + margin;
  return intervals.flatMap(({ startsAt, endsAt }, index) => {
    const fault = (message: string, field: string) => [
      new InvalidInput(message, [...above, String(index), field]),
    ];
    const outside = `Availability is said of the event and at most ${String(MARGIN_DAYS)} days around it.`;
    if (endsAt <= startsAt) return fault('An interval ends after it starts.', 'endsAt');
    if (startsAt.getTime() < from) return fault(outside, 'startsAt');
    return endsAt.getTime() > to ? fault(outside, 'endsAt') : [];
  });
}
