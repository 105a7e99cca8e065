import { canonicalTimeZone } from '../../kernel/time-zone.js';
import { type Doubt, DoubtKind, doubtful } from './doubt.js';
import { ZoneNeeded } from './schedule-clock.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

/** The zone that a file names, or else the one that was given; null when only offsets can tell. */
export function zoneOf(
  written: string | null,
  given: string | undefined,
): { name: string | null; doubts: Doubt[] } {
  const named = written && canonicalTimeZone(written);
  if (named) return { name: named, doubts: [] };
  const fallback = given === undefined ? null : canonicalTimeZone(given);
  if (given !== undefined && !fallback)
    throw new UnreadableSchedule(
      `The option timeZone is “${given.slice(0, 60)}”, which is no IANA time zone.`,
    );
  const fault = written
    ? `The file names “${written.slice(0, 60)}”, which is no IANA time zone`
    : 'The file names no time zone';
  const remedy = fallback
    ? `its local times were read in ${fallback}.`
    : 'its times are known by their offsets only.';
  return { name: fallback, doubts: [doubtful(DoubtKind.MISSING_ZONE, `${fault}; ${remedy}`)] };
}

/** What reading answers; refuses where it meets a local time and no zone is known. */
export function withZone<T>(read: () => T): T {
  try {
    return read();
  } catch (error: unknown) {
    if (!(error instanceof ZoneNeeded)) throw error;
    throw new UnreadableSchedule(
      'The file has local times but names no time zone: give the option timeZone, for example Europe/Brussels.',
    );
  }
}
