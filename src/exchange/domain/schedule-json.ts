import { Temporal } from 'temporal-polyfill';
import { normalizeLine } from '../../kernel/text.js';
import { fieldOf, isTrue, lineOfField, listOf, textOf } from './json-values.js';
import type {
  Programme,
  ProgrammeConference,
  ProgrammeLink,
  ProgrammeRoom,
  ProgrammeSpeaker,
  ProgrammeTrack,
} from './programme.js';
import { safeUrl } from './safe-url.js';
import { readDate, readSessionTime, readSpan, readTimeOfDay, type SessionTime } from './schedule-clock.js';
import { asKey } from './schedule-elements.js';
import { withZone, zoneOf } from './schedule-zone.js';
import { sessionKindOf } from './session-kind.js';
import { programmeOf, refuseTooMany, type SourceSession } from './source-programme.js';

/** What the sessions of a file refer to. */
interface Known {
  /** By their names. */
  readonly rooms: ReadonlyMap<string, ProgrammeRoom>;
  /** By their names and by their slugs. */
  readonly tracks: ReadonlyMap<string, ProgrammeTrack>;
  readonly persons: ReadonlyMap<string, ProgrammeSpeaker>;
}

/** A session where the file has it, with the name of its room. */
interface Entry {
  readonly event: unknown;
  readonly roomName: string | null;
  readonly timeIn: (zone: string | null) => SessionTime | null;
}

/** Whether this is a schedule.json of c3voc, of version 1 or 2. */
export const isScheduleJson = (value: unknown): boolean =>
  typeof fieldOf(fieldOf(value, 'schedule'), 'conference') === 'object';

/** Reads the schedule.json of c3voc: version 1 lists sessions by day and room, version 2 in one list. */
export function readScheduleJson(value: unknown, timeZone?: string): Programme {
  const schedule = fieldOf(value, 'schedule');
  const conference = fieldOf(schedule, 'conference');
  const days = listOf(conference, 'days');
  const events = listOf(schedule, 'events');
  const entries = events.length > 0 ? events.map((event) => listed(event, days)) : days.flatMap(entriesOf);
  refuseTooMany(entries.length);
  const zone = zoneOf(lineOfField(conference, 'time_zone_name'), timeZone);
  const rooms = roomsOf([...listOf(conference, 'rooms'), ...listOf(schedule, 'rooms')]);
  const tracks = listOf(conference, 'tracks').flatMap((track) => {
    const read = trackOf(track);
    return read ? [{ read, slug: lineOfField(track, 'slug') ?? read.name }] : [];
  });
  const known: Known = {
    rooms: new Map(rooms.map((room) => [room.name, room])),
    tracks: new Map(tracks.flatMap(({ read, slug }) => [[slug, read] as const, [read.name, read] as const])),
    persons: new Map(
      listOf(schedule, 'persons').flatMap((person) => {
        const read = personOf(person);
        return read ? [[read.key, read]] : [];
      }),
    ),
  };
  return programmeOf({
    conference: { ...conferenceOf(schedule), timeZone: zone.name },
    rooms,
    tracks: tracks.map(({ read }) => read),
    days: days.flatMap((day) => readDate(textOf(day, 'date'))?.toString() ?? []),
    sessions: withZone(() => entries.map((entry) => sessionOf(entry, known, zone.name))),
    doubts: zone.doubts,
  });
}

function conferenceOf(schedule: unknown): Partial<ProgrammeConference> {
  const conference = fieldOf(schedule, 'conference');
  const url = lineOfField(conference, 'url') ?? lineOfField(schedule, 'base_url');
  return {
    title: lineOfField(conference, 'title'),
    acronym: lineOfField(conference, 'acronym'),
    startDate: readDate(textOf(conference, 'start'))?.toString() ?? null,
    endDate: readDate(textOf(conference, 'end'))?.toString() ?? null,
    venue: lineOfField(conference, 'venue'),
    city: lineOfField(conference, 'city'),
    url: url === null ? null : safeUrl(url),
  };
}

/** Of a day of version 1. */
function entriesOf(day: unknown): Entry[] {
  const date = readDate(textOf(day, 'date'));
  const dayChange = readTimeOfDay(textOf(day, 'day_start').slice(11, 16)) ?? new Temporal.PlainTime();
  const rooms = fieldOf(day, 'rooms');
  const names = typeof rooms === 'object' && rooms !== null ? Object.keys(rooms) : [];
  return names.flatMap((name) =>
    listOf(rooms, name).map((event) => {
      const texts = {
        date: lineOfField(event, 'date') ?? '',
        start: lineOfField(event, 'start') ?? '',
        duration: lineOfField(event, 'duration') ?? '',
      };
      return {
        event,
        roomName: normalizeLine(name) || null,
        timeIn: (zone) => readSessionTime(texts, { date, dayChange }, zone),
      };
    }),
  );
}

/** Of version 2, whose days say at which instants they begin and end. */
function listed(event: unknown, days: readonly unknown[]): Entry {
  const start = textOf(event, 'start');
  const at = Date.parse(start);
  const day = days.find(
    (each) => Date.parse(textOf(each, 'start')) <= at && at < Date.parse(textOf(each, 'end')),
  );
  return {
    event,
    roomName: lineOfField(fieldOf(event, 'room'), 'name'),
    timeIn: (zone) => readSpan(start, textOf(event, 'end'), zone, readDate(textOf(day, 'date'))),
  };
}

function sessionOf({ event, roomName, timeIn }: Entry, known: Known, zone: string | null): SourceSession {
  const title = lineOfField(event, 'title') ?? '';
  const format = lineOfField(event, 'type');
  const kind = sessionKindOf(format);
  const persons = [...listOf(event, 'persons'), ...listOf(event, 'participants')];
  const room = roomName === null ? null : (known.rooms.get(roomName) ?? { key: roomName, name: roomName });
  return {
    key: keyOf(event, 'guid', 'id', 'code', 'slug') ?? title,
    kind,
    title,
    subtitle: lineOfField(event, 'subtitle'),
    abstract: localized(event, 'abstract'),
    description: localized(event, 'description'),
    language: lineOfField(event, 'language'),
    track: trackIn(event, known),
    format,
    rooms: room ? [room] : [],
    isInAllRooms: room === null && kind === 'BREAK',
    time: timeIn(zone),
    speakers: persons.flatMap((person) => {
      const read = personOf(person);
      return read ? [known.persons.get(read.key) ?? read] : [];
    }),
    links: linksOf(event, 'links'),
    attachments: linksOf(event, 'attachments'),
    recordingOptOut: isTrue(event, 'do_not_record'),
    isCancelled: notHeld.has(textOf(event, 'state').toUpperCase()),
  };
}

const notHeld = new Set(['DRAFT', 'SUBMITTED', 'REJECTED', 'CANCELED', 'CANCELLED', 'WITHDRAWN', 'DELETED']);

/** The first identifier that there is, of all systems before one of one system. */
function keyOf(value: unknown, ...names: string[]): string | null {
  const found = names.map((name) => lineOfField(value, name)).find((text) => text !== null);
  return found === undefined ? null : asKey(found);
}

/** Guids are keys, except those that a careless export gives to several rooms. */
function roomsOf(rooms: readonly unknown[]): ProgrammeRoom[] {
  const keys = rooms.map((room) => keyOf(room, 'guid'));
  return rooms.flatMap((room, index) => {
    const name = lineOfField(room, 'name');
    const key = keys[index] ?? null;
    const isUnique = key !== null && keys.indexOf(key) === keys.lastIndexOf(key);
    return name === null ? [] : [{ key: isUnique ? key : name, name }];
  });
}

function trackOf(track: unknown): ProgrammeTrack | null {
  const name = lineOfField(track, 'name');
  const color = (lineOfField(track, 'color') ?? textOf(fieldOf(track, 'colors'), 'light')).toLowerCase();
  return name === null ? null : { name, color: /^#[\da-f]{6}$/.test(color) ? color : null };
}

function trackIn(event: unknown, { tracks }: Known): ProgrammeTrack | null {
  const track = fieldOf(event, 'track');
  const name = lineOfField(event, 'track') ?? lineOfField(track, 'name') ?? lineOfField(track, 'slug');
  return name === null ? null : (tracks.get(name) ?? { name, color: null });
}

function personOf(person: unknown): ProgrammeSpeaker | null {
  const name = ['public_name', 'full_public_name', 'name'].flatMap(
    (field) => lineOfField(person, field) ?? [],
  )[0];
  if (name === undefined) return null;
  const links = linksOf(person, 'links').flatMap(({ url, title }) => {
    const safe = safeUrl(url);
    return safe?.startsWith('http') ? [{ url: safe, title: title || safe }] : [];
  });
  return {
    key: keyOf(person, 'guid', 'id', 'code') ?? name,
    name,
    biography: localized(person, 'biography') || null,
    ...(links.length > 0 && { links }),
  };
}

const linksOf = (value: unknown, name: string): ProgrammeLink[] =>
  listOf(value, name).map((link) => ({
    url: typeof link === 'string' ? link.trim() : textOf(link, 'url').trim(),
    title: lineOfField(link, 'title') ?? '',
  }));

/** A text, or of texts by language the English one or else the first. */
function localized(value: unknown, name: string): string {
  const field = fieldOf(value, name);
  if (typeof field !== 'object' || field === null) return textOf(value, name);
  return textOf(field, 'en') || textOf(field, Object.keys(field)[0] ?? '');
}
