import { Temporal } from 'temporal-polyfill';

/** What a time on the wall of a zone is: usually one instant. */
export interface LocalReading {
  /** The clocks jump over this time: no instant shows it. */
  readonly isSkipped: boolean;
  /** One; two where the clocks are put back; where they jump, the two that lie as far before and after. */
  readonly instants: readonly Date[];
}

/** The instants at which a clock in the zone shows this time. */
export function readLocal(wall: Temporal.PlainDateTime, timeZone: string): LocalReading {
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const isOnce = earlier.equals(later);
  return {
    isSkipped: !isOnce && !earlier.toPlainDateTime().equals(wall),
    instants: (isOnce ? [earlier] : [earlier, later]).map((each) => new Date(each.epochMilliseconds)),
  };
}

/** What a clock in the zone shows at this instant. */
export const wallTime = (instant: Date, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();

/** The day that it is in the zone at this instant: `2027-05-10`. */
export const localDate = (instant: Date, timeZone: string): string =>
  wallTime(instant, timeZone).toPlainDate().toString();

/** Whether there is such a day: `2027-02-29` is none. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return (
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/** With its offset, so that it is clear which of two: `2027-10-31T02:30+02:00`. */
export const withOffset = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
