import { Temporal } from 'temporal-polyfill';

const DAYS_OF_A_WEEK = 7;

/** The day in the zone at this instant. */
export const dayOf = (now: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

/** The day with this number (ISO 8601: Monday is 1) of the week that lies so many weeks ahead. */
export function weekdayAhead(today: Temporal.PlainDate, weeks: number, weekday: number): Temporal.PlainDate {
  return today.add({ weeks }).add({ days: weekday - today.dayOfWeek });
}

/** Such as the third Thursday of the month that lies so many months ahead, or behind where `months` is negative. */
export function weekdayOfMonth(
  today: Temporal.PlainDate,
  months: number,
  { weekday, week }: { readonly weekday: number; readonly week: number },
): Temporal.PlainDate {
  const first = today.with({ day: 1 }).add({ months });
  const untilFirst = (weekday - first.dayOfWeek + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK;
  return first.add({ days: untilFirst + (week - 1) * DAYS_OF_A_WEEK });
}

/** The instant at which a clock in the zone shows this time (`09:30`) on this day. */
export function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): Date {
  const plainTime = Temporal.PlainTime.from(time);
  return new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
}

export const minutesAfter = (start: Date, minutes: number): Date =>
  new Date(start.getTime() + minutes * 60_000);

/** Whole days of 24 hours, whatever the clocks on the wall do meanwhile. */
export const daysAfter = (start: Date, days: number): Date => new Date(start.getTime() + days * 86_400_000);
