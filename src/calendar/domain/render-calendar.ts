import type { Calendar, CalendarHead, RenderedEntry } from './calendar.js';
import { foldedLines, multiLine, singleLine, textLine, uriLine } from './content-line.js';
import { renderEntry } from './render-entry.js';
import { timeZoneComponent } from './time-zone-component.js';

/** A whole iCalendar file (RFC 5545, 7986), a function of its input alone: equal input gives equal bytes. */
export function renderCalendar(calendar: Calendar): string {
  return joinCalendar(calendar, calendar.entries.map(renderEntry));
}

/** The same from entries that were rendered before, in their order. */
export function joinCalendar(head: CalendarHead, entries: readonly RenderedEntry[]): string {
  const opening = foldedLines([...headLines(head), ...timeZoneLines(head, entries)]);
  return `${opening}${entries.map(({ text }) => text).join('')}END:VCALENDAR\r\n`;
}

function headLines(head: CalendarHead): string[] {
  const name = singleLine(head.name);
  const description = multiLine(head.description ?? '');
  const tzid = timeZoneComponent(head.timeZone ?? '')?.tzid ?? '';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Conductor//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...textLine('NAME', name),
    ...textLine('X-WR-CALNAME', name),
    ...textLine('DESCRIPTION', description),
    ...textLine('X-WR-CALDESC', description),
    ...textLine('X-WR-TIMEZONE', tzid),
    ...uriLine('URL', head.url),
    ...uriLine('SOURCE;VALUE=URI', head.source),
    ...refreshLines(head.refreshIntervalMinutes),
    ...colorLines(head.color ?? ''),
  ];
}

function refreshLines(minutes = 0): string[] {
  if (!Number.isSafeInteger(minutes) || minutes <= 0) return [];
  return [`REFRESH-INTERVAL;VALUE=DURATION:PT${minutes}M`, `X-PUBLISHED-TTL:PT${minutes}M`];
}

function colorLines(color: string): string[] {
  if (/^#[0-9a-f]{6}$/i.test(color)) return [`X-APPLE-CALENDAR-COLOR:${color.toUpperCase()}`];
  return /^[a-z]+$/i.test(color) ? [`COLOR:${color.toLowerCase()}`] : [];
}

/** One VTIMEZONE per zone; a calendar without zones or entries gets UTC's, for it must hold a component (§3.6). */
function timeZoneLines(head: CalendarHead, entries: readonly RenderedEntry[]): string[] {
  const names = [head.timeZone ?? null, ...entries.map(({ tzid }) => tzid)];
  const used = names
    .map((name) => (name === null ? null : timeZoneComponent(name)))
    .filter((zone) => zone !== null);
  const zones = new Map(used.map((zone) => [zone.tzid, zone]));
  const utc = timeZoneComponent('UTC');
  if (utc && zones.size === 0 && entries.length === 0) zones.set(utc.tzid, utc);
  return [...zones.values()].flatMap(({ lines }) => lines);
}
