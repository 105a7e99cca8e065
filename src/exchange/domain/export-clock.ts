import { Temporal } from 'temporal-polyfill';
import { wallTime } from '../../kernel/local-time.js';

/** When the night ends: what starts earlier belongs to the day before. Other writers of such files have the same hour. */
const DAY_CHANGE = Temporal.PlainTime.from('04:00');

/** A conference day from one end of the night to the next. */
export interface ExportedDay {
  /** `2027-05-10`. */
  readonly date: string;
  /** With their offsets, as `timestamp`. */
  readonly start: string;
  readonly end: string;
}

/** With the offset of the zone at that instant: `2027-10-31T02:30:00+02:00`. */
export const timestamp = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The conference day on which something starts. */
export function dayOf(instant: Date, timeZone: string): string {
  const wall = wallTime(instant, timeZone);
  const isNight = Temporal.PlainTime.compare(wall.toPlainTime(), DAY_CHANGE) < 0;
  return wall
    .toPlainDate()
    .subtract({ days: isNight ? 1 : 0 })
    .toString();
}

/** Its bounds; where the clocks jump over one, it lies behind the gap. */
export function boundsOf(date: string, timeZone: string): ExportedDay {
  const day = Temporal.PlainDate.from(date);
  const at = (each: Temporal.PlainDate) =>
    timestamp(
      new Date(each.toZonedDateTime({ timeZone, plainTime: DAY_CHANGE }).epochMilliseconds),
      timeZone,
    );
  return { date, start: at(day), end: at(day.add({ days: 1 })) };
}

/** What the clock at the venue shows: `09:30`, with seconds where there are some. */
export const clockTime = (instant: Date, timeZone: string): string =>
  withoutIdleSeconds(wallTime(instant, timeZone).toPlainTime().toString({ smallestUnit: 'second' }));

/** How long: `01:30`, hours beyond a day counted on, with seconds where there are some. */
export function durationOf({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): string {
  const seconds = Math.round((endsAt.getTime() - startsAt.getTime()) / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return withoutIdleSeconds(parts.map((part) => String(part).padStart(2, '0')).join(':'));
}

const withoutIdleSeconds = (time: string): string => time.replace(/^(\d+:\d\d):00$/, '$1');
