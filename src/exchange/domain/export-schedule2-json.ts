import { timestamp } from './export-clock.js';
import { daysOf } from './export-days.js';
import { namesIn, type SessionNames } from './export-names.js';
import { conferenceOf } from './export-schedule-json.js';
import type { ExportedAgenda, ExportedPerson, ExportedSession } from './exported-agenda.js';
import { SessionKind } from './programme.js';

/** What the schema demands of every session and a session may lack: none of these is the name of something. */
const NO_ROOM = { guid: '00000000-0000-0000-0000-000000000000' };
const NO_TRACK = { slug: 'none' };
const NO_LANGUAGE = 'xx';

const types: Readonly<Record<SessionKind, string>> = {
  TALK: 'TALK',
  WORKSHOP: 'WORKSHOP',
  CEREMONY: 'OTHER',
  BREAK: 'BREAK',
};

/** A schedule.json by the second schema of the c3voc: a list of sessions, whose people have roles. */
export function exportSchedule2Json(agenda: ExportedAgenda): string {
  const { version, rooms, tracks, sessions } = agenda;
  const namesOf = namesIn(agenda);
  const conference = {
    ...conferenceOf(agenda),
    rooms: rooms.map(({ key, name }) => ({ name, guid: key })),
    tracks: tracks.map(({ key, name, color }) => ({ name, slug: key, ...(color === null ? {} : { color }) })),
    days: daysOf(agenda).map(({ date, start, end }, index) => ({ index: index + 1, date, start, end })),
  };
  const slugs = new Map(tracks.map(({ key, name }) => [name, key]));
  const events = sessions.map((session) => {
    const { kind, track } = session;
    if (kind === SessionKind.BREAK) return inTime(session, agenda);
    const reference = track === null ? NO_TRACK : { slug: slugs.get(track) ?? NO_TRACK.slug };
    return {
      ...inTime(session, agenda),
      ...eventOf(session, namesOf(session), agenda.url),
      track: reference,
    };
  });
  const generator = { name: 'Conductor' };
  return JSON.stringify({ generator, schedule: { version, conference, events } });
}

/** All that is said of a break. */
function inTime({ id, kind, title, startsAt, endsAt, rooms }: ExportedSession, { timeZone }: ExportedAgenda) {
  const [room] = rooms;
  return {
    guid: id,
    type: types[kind],
    title,
    start: timestamp(startsAt, timeZone),
    end: timestamp(endsAt, timeZone),
    ...(room ? { room: { name: room.name, guid: room.key } } : {}),
  };
}

function eventOf(session: ExportedSession, { slug }: SessionNames, page: string) {
  const as = (role: string) => (person: ExportedPerson) => ({ guid: person.id, name: person.name, role });
  const [room] = session.rooms;
  return {
    slug,
    url: session.url ?? page,
    subtitle: null,
    ...(room ? {} : { room: NO_ROOM }),
    language: /^[a-z]{2}(?=-|$)/.exec(session.language ?? '')?.[0] ?? NO_LANGUAGE,
    abstract: session.abstract,
    participants: [...session.speakers.map(as('SPEAKER')), ...session.hosts.map(as('HOST'))],
    links: [],
  };
}
