import { Temporal } from 'temporal-polyfill';
import { firstOfEach } from './first-of-each.js';
import type { Programme, ProgrammeConference } from './programme.js';
import { readDate, readTimeOfDay, type ScheduleDay } from './schedule-clock.js';
import { attributeOf, childrenOf, lineOf, readRoom, readTrack, textOf } from './schedule-elements.js';
import { readSession, type SessionReading } from './schedule-session.js';
import { withZone, zoneOf } from './schedule-zone.js';
import { safeUrl } from './safe-url.js';
import { UnreadableSchedule } from './unreadable-schedule.js';
import { decodeSource } from './source-text.js';
import { readXml, type XmlElement } from './xml-tree.js';

const MAX_SESSIONS = 10_000;

export interface ScheduleXmlOptions {
  /** IANA name of the zone in which local times are read when the file names none itself. */
  readonly timeZone?: string;
}

/**
 * Reads a schedule.xml as pentabarf, frab and pretalx write it (c3voc format), leniently about order and about what
 * is missing. Throws UnreadableSchedule for what is no such file, is hostile, or has local times in an unknown zone.
 */
export function parseScheduleXml(source: Uint8Array | string, options: ScheduleXmlOptions = {}): Programme {
  const schedule = readRoot(source);
  const conferenceElement = childrenOf(schedule, 'conference')[0];
  const zone = zoneOf(
    (conferenceElement && lineOf(conferenceElement, 'time_zone_name')) ?? null,
    options.timeZone,
  );
  const days = childrenOf(schedule, 'day').map((element) => ({
    element,
    ...readDay(element, conferenceElement),
  }));
  const conference = readConference(schedule, conferenceElement, zone.name);
  const readings = readSessions(days, baseOf(conferenceElement) ?? conference.url, zone.name);
  const sessions = readings.flatMap(({ session }) => session ?? []);
  const dates = distinctSorted([
    ...days.map(({ date }) => date?.toString()),
    ...sessions.map(({ day }) => day),
  ]);
  const rooms = days.flatMap(({ element }) => childrenOf(element, 'room')).map(readRoom);
  const tracks = [...declaredTracks(schedule), ...readings.map(({ track }) => track)];
  return {
    conference: {
      ...conference,
      startDate: conference.startDate ?? dates[0] ?? null,
      endDate: conference.endDate ?? dates.at(-1) ?? null,
    },
    days: dates,
    rooms: firstOfEach(rooms, (room) => room.key),
    tracks: firstOfEach(tracks, (track) => track.name),
    speakers: firstOfEach(
      readings.flatMap(({ speakers }) => speakers),
      (speaker) => speaker.key,
    ),
    sessions,
    doubts: [...zone.doubts, ...readings.flatMap(({ doubts }) => doubts)],
  };
}

function readRoot(source: Uint8Array | string): XmlElement {
  const root = readXml(decodeSource(source));
  if (root.name !== 'schedule')
    throw new UnreadableSchedule(
      `This is no schedule.xml: it begins with <${root.name.slice(0, 40)}>, not <schedule>.`,
    );
  if (childrenOf(root, 'day').length === 0) throw new UnreadableSchedule('The schedule has no <day>.');
  return root;
}

/** pretalx declares tracks within the conference, pentabarf in a list of their own, others not at all. */
const declaredTracks = (schedule: XmlElement) =>
  [...childrenOf(schedule, 'conference'), ...childrenOf(schedule, 'tracks')]
    .flatMap((element) => childrenOf(element, 'track'))
    .map(readTrack);

/** Without `day_change` the day begins when the file says that the day starts, or at midnight. */
function readDay(element: XmlElement, conference: XmlElement | undefined): ScheduleDay {
  const start = attributeOf(element, 'start');
  const change = (conference && lineOf(conference, 'day_change')) ?? start.slice(11, 16);
  return {
    date: readDate(attributeOf(element, 'date')) ?? readDate(start),
    dayChange: readTimeOfDay(change) ?? new Temporal.PlainTime(),
  };
}

function readConference(
  schedule: XmlElement,
  conference: XmlElement | undefined,
  timeZone: string | null,
): ProgrammeConference {
  const line = (name: string) => (conference ? lineOf(conference, name) : null);
  const address = line('url') ?? line('base_url') ?? lineOf(schedule, 'url');
  return {
    title: line('title'),
    acronym: line('acronym'),
    startDate: readDate(line('start') ?? '')?.toString() ?? null,
    endDate: readDate(line('end') ?? '')?.toString() ?? null,
    venue: line('venue'),
    city: line('city'),
    timeZone,
    url: address && safeUrl(address),
  };
}

const baseOf = (conference: XmlElement | undefined) =>
  conference && safeUrl(textOf(conference, 'base_url').trim());

function readSessions(
  days: readonly (ScheduleDay & { element: XmlElement })[],
  baseUrl: string | null,
  zone: string | null,
): SessionReading[] {
  const places = days.flatMap((day) =>
    childrenOf(day.element, 'room').flatMap((room) =>
      childrenOf(room, 'event').map((event) => ({
        event,
        place: { day, room: readRoom(room), zone, baseUrl },
      })),
    ),
  );
  if (places.length > MAX_SESSIONS)
    throw new UnreadableSchedule(`The schedule has more than ${MAX_SESSIONS} sessions.`);
  return withZone(() => places.map(({ event, place }) => readSession(event, place)));
}

const distinctSorted = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter((value) => value !== undefined).sort();
