/** Milliseconds east of UTC at an instant; undefined before the first observance of a VTIMEZONE. */
export type OffsetAt = (instant: number) => number | undefined;

interface Observance {
  readonly offset: number;
  /** When it begins in a year, in milliseconds since 1970. */
  readonly onset: (year: number) => number;
}

/** Reads the offsets out of the lines of a VTIMEZONE, whose rules are `FREQ=YEARLY;BYMONTH=…;BYDAY=…` (RFC 5545 §3.6.5). */
export function offsetsOf(lines: readonly string[]): OffsetAt {
  const observances = lines
    .join('\n')
    .split(/^BEGIN:(?:STANDARD|DAYLIGHT)$/m)
    .slice(1)
    .map(observanceOf);
  return (instant) => {
    const year = new Date(instant).getUTCFullYear();
    let latest = -Infinity;
    let offset: number | undefined;
    for (const observance of observances)
      for (const onset of [year - 1, year, year + 1].map(observance.onset))
        if (onset <= instant && onset > latest) [latest, offset] = [onset, observance.offset];
    return offset;
  };
}

function observanceOf(text: string): Observance {
  const value = (property: string): string => new RegExp(`^${property}:(.*)$`, 'm').exec(text)?.[1] ?? '';
  const before = offsetOf(value('TZOFFSETFROM'));
  const [date = '', time = ''] = value('DTSTART').split('T');
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  const [hour, minute, second] = [Number(time.slice(0, 2)), Number(time.slice(2, 4)), Number(time.slice(4))];
  const first = Date.UTC(year, month - 1, day, hour, minute, second) - before;
  const rule = /^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})$/.exec(value('RRULE'));
  return {
    offset: offsetOf(value('TZOFFSETTO')),
    onset: (inYear) => {
      if (!rule || inYear <= year) return first;
      const onDay = dayOfWeekdayInMonth(inYear, Number(rule[1]), Number(rule[2]), rule[3] ?? '');
      return Date.UTC(inYear, Number(rule[1]) - 1, onDay, hour, minute, second) - before;
    },
  };
}

/** `+0545` in milliseconds. */
function offsetOf(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The day of the month of its second Sunday (`2`, `SU`) or last Friday (`-1`, `FR`). */
function dayOfWeekdayInMonth(year: number, month: number, nth: number, weekday: string): number {
  const anchor = new Date(Date.UTC(year, nth > 0 ? month - 1 : month, nth > 0 ? 1 : 0));
  const distance = weekdays.indexOf(weekday) - anchor.getUTCDay();
  if (nth > 0) return 1 + ((distance + 7) % 7) + (nth - 1) * 7;
  return anchor.getUTCDate() - ((7 - distance) % 7) + (nth + 1) * 7;
}
