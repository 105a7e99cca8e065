import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { offsetsOf, type OffsetAt } from './time-zone-offsets.js';

/** A VTIMEZONE and what it says. */
export interface TimeZoneComponent {
  readonly tzid: string;
  readonly lines: readonly string[];
  readonly offsetAt: OffsetAt;
}

const knownNames = new Set(tzlib_get_timezones());
const components = new Map<string, TimeZoneComponent>();

/** The VTIMEZONE of an IANA zone or alias, under the name that the zone has today; null for an unknown name. */
export function timeZoneComponent(name: string): TimeZoneComponent | null {
  const made = components.get(name);
  if (made) return made;
  if (!knownNames.has(name)) return null;
  const [block = ''] = tzlib_get_ical_block(name);
  const lines = block.split('\r\n');
  const tzid = lines.find((line) => line.startsWith('TZID:'))?.slice('TZID:'.length) ?? name;
  const component = { tzid, lines, offsetAt: offsetsOf(lines) };
  components.set(name, component);
  return component;
}

/**
 * The zone in which all these instants can be written as local time, or null where only UTC is exact:
 * the zone is unknown or UTC itself, the hour happens twice when clocks go back (RFC 5545 has no word for the second),
 * or the VTIMEZONE, which knows today's rules only, has another offset for that day than the time zone database.
 */
export function zoneForLocalTime(name: string, instants: readonly Date[]): TimeZoneComponent | null {
  const component = timeZoneComponent(name);
  if (component === null || component.tzid === 'Etc/UTC') return null;
  return instants.every((instant) => isExact(component, instant.getTime())) ? component : null;
}

function isExact({ tzid, offsetAt }: TimeZoneComponent, instant: number): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(tzid);
  if (zoned.offsetNanoseconds !== (offsetAt(instant) ?? NaN) * 1_000_000) return false;
  const later = zoned.toPlainDateTime().toZonedDateTime(tzid, { disambiguation: 'later' });
  const earlier = zoned.toPlainDateTime().toZonedDateTime(tzid, { disambiguation: 'earlier' });
  return later.epochMilliseconds === instant && earlier.epochMilliseconds === instant;
}
