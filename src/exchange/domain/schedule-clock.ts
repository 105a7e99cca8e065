import { Temporal } from 'temporal-polyfill';
import { readLocal, wallTime, withOffset } from '../../kernel/local-time.js';
import { DoubtKind } from './doubt.js';

/** The conference day under which sessions are listed; before `dayChange` its night still goes on. */
export interface ScheduleDay {
  readonly date: Temporal.PlainDate | null;
  readonly dayChange: Temporal.PlainTime;
}

/** The three texts with which a schedule says when a session is. */
export interface TimeTexts {
  readonly date: string;
  readonly start: string;
  readonly duration: string;
}

export interface TimeRemark {
  readonly kind: DoubtKind;
  readonly message: string;
}

export interface SessionTime {
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly localStart: string;
  readonly localEnd: string;
  readonly remarks: readonly TimeRemark[];
}

/** Thrown when a local time is met and no zone is known: UTC is never assumed. */
export class ZoneNeeded extends Error {}

interface Start {
  readonly instant: Temporal.Instant;
  readonly local: Temporal.PlainDateTime;
  readonly remarks: readonly TimeRemark[];
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** When a session is: a date with an offset wins, else the day's date and the local start. Null when neither can be read. */
export function readSessionTime(texts: TimeTexts, day: ScheduleDay, zone: string | null): SessionTime | null {
  const start = startFromDate(texts.date, zone) ?? startFromClock(texts, day, zone);
  if (!start) return null;
  const duration = readDuration(texts.duration);
  const end = start.instant.add(duration);
  const localEnd = zone ? end.toZonedDateTimeISO(zone).toPlainDateTime() : start.local.add(duration);
  return {
    day: listedDay(start.local, day),
    startsAt: new Date(start.instant.epochMilliseconds),
    endsAt: new Date(end.epochMilliseconds),
    localStart: start.local.toString({ smallestUnit: 'second' }),
    localEnd: localEnd.toString({ smallestUnit: 'second' }),
    remarks: [...start.remarks, ...contradictions(texts, start.local)],
  };
}

/** `HH:MM` or `HH:MM:SS` as a time of day; null for anything else. */
export function readTimeOfDay(text: string): Temporal.PlainTime | null {
  const clock = readClock(text);
  return clock && clock.hours < 24
    ? Temporal.PlainTime.from({ hour: clock.hours, minute: clock.minutes })
    : null;
}

/** The date with which a text begins, if it is one of the calendar. */
export function readDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '');
  } catch {
    return null;
  }
}

function readDuration(text: string): Temporal.Duration {
  return Temporal.Duration.from(readClock(text) ?? { hours: 0 });
}

function readClock(text: string): { hours: number; minutes: number; seconds: number } | null {
  const [, hours, minutes, seconds] = (CLOCK.exec(text) ?? []).map(Number);
  if (hours === undefined || minutes === undefined || minutes > 59) return null;
  return { hours, minutes, seconds: seconds || 0 };
}

function startFromDate(text: string, zone: string | null, after?: Temporal.Instant): Start | null {
  const [, date, time, offset] = DATE.exec(text) ?? [];
  if (!date || !time) return null;
  try {
    const written = Temporal.PlainDateTime.from(`${date}T${time}`);
    if (!offset) return startInZone(written, zone, after);
    const instant = Temporal.Instant.from(`${date}T${time}${offset}`);
    const local = zone ? instant.toZonedDateTimeISO(zone).toPlainDateTime() : written;
    return { instant, local, remarks: [] };
  } catch (error: unknown) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Hours from 24 on, as `25:30`, count from the day's midnight. */
function startFromClock({ date, start }: TimeTexts, day: ScheduleDay, zone: string | null): Start | null {
  const clock = readClock(start);
  const from = readDate(date) ?? day.date;
  if (!clock || !from || clock.hours > 47) return null;
  const midnight = from.toPlainDateTime();
  const timeOfDay = readTimeOfDay(start);
  const isNight = timeOfDay !== null && Temporal.PlainTime.compare(timeOfDay, day.dayChange) < 0;
  return startInZone(midnight.add(clock).add({ days: isNight ? 1 : 0 }), zone);
}

/** The clock change is settled as RFC 5545 §3.3.5 does (first of two, or past the gap), but never silently. */
function startInZone(wanted: Temporal.PlainDateTime, zone: string | null, after?: Temporal.Instant): Start {
  if (!zone) throw new ZoneNeeded();
  const { isSkipped, instants } = readLocal(wanted, zone);
  const [first = new Date(Number.NaN), second] = instants;
  const isBehind = after !== undefined && first.getTime() <= after.epochMilliseconds;
  const chosen = second && (isSkipped || isBehind) ? second : first;
  const other = instants.find((instant) => instant !== chosen);
  const remark = (fault: string, not: Date): TimeRemark => ({
    kind: DoubtKind.CLOCK_CHANGE,
    message: `${readable(wanted)} ${fault} in ${zone}, where the clocks change that night: ${withOffset(chosen, zone)} was taken, not ${withOffset(not, zone)}.`,
  });
  return {
    instant: Temporal.Instant.fromEpochMilliseconds(chosen.getTime()),
    local: wallTime(chosen, zone),
    remarks: other ? [remark(isSkipped ? 'does not exist' : 'exists twice', other)] : [],
  };
}

/**
 * When a session is that says its start and its end, each with an offset or as the clock shows it in the zone. Null when
 * one cannot be read. An end that exists twice is the first one after the start.
 */
export function readSpan(
  start: string,
  end: string,
  zone: string | null,
  date: Temporal.PlainDate | null = null,
): SessionTime | null {
  const from = startFromDate(start, zone);
  const to = from && startFromDate(end, zone, from.instant);
  if (!to) return null;
  return {
    day: listedDay(from.local, { date, dayChange: new Temporal.PlainTime() }),
    startsAt: new Date(from.instant.epochMilliseconds),
    endsAt: new Date(to.instant.epochMilliseconds),
    localStart: from.local.toString({ smallestUnit: 'second' }),
    localEnd: to.local.toString({ smallestUnit: 'second' }),
    remarks: [...from.remarks, ...to.remarks],
  };
}

function contradictions({ date, start }: TimeTexts, local: Temporal.PlainDateTime): TimeRemark[] {
  if (date && !(DATE.test(date) && readDate(date)))
    return [unclear(`The date “${date.slice(0, 40)}” cannot be read; ${readable(local)} was taken.`)];
  const clock = readTimeOfDay(start);
  const isDateOnly = date.length <= 10;
  if (isDateOnly || !clock || readable(local).endsWith(clock.toString({ smallestUnit: 'minute' }))) return [];
  return [
    unclear(`The date says ${readable(local)} at the venue, the start says ${start}; the date was taken.`),
  ];
}

const unclear = (message: string): TimeRemark => ({ kind: DoubtKind.UNCLEAR_TIME, message });

/** The day that the file names, if the session is on it or in the night after it; else the date of its start. */
function listedDay(local: Temporal.PlainDateTime, { date }: ScheduleDay): string {
  const startDate = local.toPlainDate();
  const isListed = date !== null && (date.equals(startDate) || date.add({ days: 1 }).equals(startDate));
  return (isListed ? date : startDate).toString();
}

const readable = (local: Temporal.PlainDateTime) =>
  local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
