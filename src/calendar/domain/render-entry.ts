import { escape, ICalCalendar, ICalEvent, ICalEventStatus, type ICalDateTimeValue } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEntry, RenderedEntry } from './calendar.js';
import { foldedLines, multiLine, singleLine, uriLine } from './content-line.js';
import { timeZoneComponent, zoneForLocalTime } from './time-zone-component.js';

/** Asked by each event for defaults; nothing is ever added to it. */
const noCalendar = new ICalCalendar();

/**
 * One entry as a VEVENT (RFC 5545 §3.6.1), a function of its input alone. Times are local with their TZID where that
 * is exact and UTC otherwise. Throws a RangeError for an invalid date.
 */
export function renderEntry(entry: CalendarEntry): RenderedEntry {
  const { tzid, start, end } = timesOf(entry);
  const event = new ICalEvent(
    {
      id: escape(singleLine(entry.uid), false),
      sequence: entry.sequence,
      stamp: entry.stamp,
      lastModified: entry.lastModified,
      start,
      end,
      timezone: tzid,
      allDay: entry.allDay ?? false,
      status: ICalEventStatus[entry.status],
      summary: singleLine(entry.summary),
      description: multiLine(entry.description ?? '') || null,
      location: singleLine(entry.location ?? '') || null,
      categories: (entry.categories ?? [])
        .map(singleLine)
        .filter(Boolean)
        .map((name) => ({ name })),
      organizer: organizerOf(entry),
    },
    noCalendar,
  );
  const lines = event.toString().trimEnd().split('\r\n');
  return { tzid, text: foldedLines([...lines.slice(0, -1), ...ownLines(entry), ...lines.slice(-1)]) };
}

/** What the library does not write (CONFERENCE), or not right: it escapes URIs and loses coordinates that are 0. */
function ownLines({ url, conferenceUrl, geo }: CalendarEntry): string[] {
  const isOnGlobe = geo && Math.abs(geo.latitude) <= 90 && Math.abs(geo.longitude) <= 180;
  return [
    ...(isOnGlobe ? [`GEO:${geo.latitude.toFixed(6)};${geo.longitude.toFixed(6)}`] : []),
    ...uriLine('URL', url),
    ...uriLine('CONFERENCE;VALUE=URI;FEATURE=VIDEO', conferenceUrl),
  ];
}

interface Times {
  readonly tzid: string | null;
  readonly start: ICalDateTimeValue;
  readonly end: ICalDateTimeValue | null;
}

/** The library reads a Date together with a zone in the zone of the machine: it gets Temporal values instead. */
function timesOf({ start, end, timeZone, allDay }: CalendarEntry): Times {
  if (allDay) return { tzid: null, ...daysOf(start, end, timeZoneComponent(timeZone)?.tzid ?? 'UTC') };
  const tzid = zoneForLocalTime(timeZone, [start, end])?.tzid ?? null;
  const write = (date: Date): ICalDateTimeValue => inZone(date, tzid ?? 'UTC');
  return { tzid, start: write(start), end: end > start ? write(end) : null };
}

/** The first day and the day after the last: an end at midnight does not touch the day that it begins. */
function daysOf(start: Date, end: Date, timeZone: string): Omit<Times, 'tzid'> {
  const first = inZone(start, timeZone).toPlainDate();
  const touched = inZone(new Date(Math.max(start.getTime(), end.getTime() - 1)), timeZone).toPlainDate();
  return { start: first, end: touched.add({ days: 1 }) };
}

function inZone(date: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
}

/** A calendar address is a mailto URI: what has a meaning in one is percent-encoded (RFC 6068). */
function organizerOf({ organizer }: CalendarEntry): { name: string; email: string } | null {
  if (!organizer) return null;
  const email = singleLine(organizer.email);
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(email)) return null;
  return {
    name: singleLine(organizer.name) || email,
    email: encodeURI(email).replace(/[,;?#&]/g, encodeURIComponent),
  };
}
