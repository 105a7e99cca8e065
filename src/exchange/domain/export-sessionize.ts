import { wallTime } from '../../kernel/local-time.js';
import { daysOf } from './export-days.js';
import { numbersOf } from './export-names.js';
import type { ExportedAgenda, ExportedPerson, ExportedSession } from './exported-agenda.js';
import { type ProgrammeRoom, SessionKind } from './programme.js';
import { sessionKindOf } from './session-kind.js';

/** A group of labels, which sessions have. */
interface Category {
  readonly id: number;
  readonly title: string;
  readonly items: readonly { readonly id: number; readonly name: string; readonly sort: number }[];
  readonly labelOf: (session: ExportedSession) => string | null;
}

/** The All view of Sessionize: lists of sessions, speakers, rooms and categories that refer to each other. */
export function exportSessionizeAll(agenda: ExportedAgenda): string {
  const categories = categoriesOf(agenda.sessions);
  const roomIds = numbersOf(agenda.rooms.map(({ key }) => key));
  const sessions = agenda.sessions.map((session) => ({
    ...sessionIn(agenda, session, roomIds),
    speakers: onStage(session).map(({ id }) => id),
    categoryItems: categories.flatMap((category) => labelsOf(session, category).map(({ id }) => id)),
  }));
  const rooms = agenda.rooms.map(({ key, name }, sort) => ({ id: roomIds.get(key), name, sort }));
  return JSON.stringify({
    sessions,
    speakers: speakersOf(agenda.sessions),
    questions: [],
    categories: categories.map(({ id, title, items }) => ({ id, title, items, sort: id, type: 'session' })),
    rooms,
  });
}

/** The GridSmart view of Sessionize: days with their rooms, and again with what begins at the same time. */
export function exportSessionizeGrid(agenda: ExportedAgenda): string {
  const categories = categoriesOf(agenda.sessions);
  const roomIds = numbersOf(agenda.rooms.map(({ key }) => key));
  const write = (session: ExportedSession) => ({
    ...sessionIn(agenda, session, roomIds),
    speakers: onStage(session).map(({ id, name }) => ({ id, name })),
    categories: categories.map((category) => ({
      id: category.id,
      name: category.title,
      categoryItems: labelsOf(session, category).map(({ id, name }) => ({ id, name })),
      sort: category.id,
    })),
    room: session.rooms[0]?.name ?? null,
  });
  const days = daysOf(agenda).map(({ date, rooms }, index) => {
    const written = rooms.map(({ room, sessions }) => ({
      ...gridRoom(room, roomIds),
      sessions: sessions.map(write),
      hasOnlyPlenumSessions: sessions.every(({ isInAllRooms }) => isInAllRooms),
    }));
    return { date: `${date}T00:00:00`, isDefault: index === 0, rooms: written, timeSlots: slotsOf(written) };
  });
  return JSON.stringify(days);
}

/** What both views say of a session. Its times are local ones without offset, as Sessionize has them. */
function sessionIn(
  { timeZone }: ExportedAgenda,
  session: ExportedSession,
  roomIds: ReadonlyMap<string, number>,
) {
  const local = (instant: Date) => wallTime(instant, timeZone).toString({ smallestUnit: 'second' });
  return {
    id: session.id,
    title: session.title,
    description: session.abstract,
    startsAt: local(session.startsAt),
    endsAt: local(session.endsAt),
    isServiceSession: session.kind === SessionKind.BREAK || session.kind === SessionKind.CEREMONY,
    isPlenumSession: session.isInAllRooms,
    roomId: roomIds.get(session.rooms[0]?.key ?? '') ?? null,
    liveUrl: null,
    recordingUrl: null,
  };
}

/** Nobody told us which part of a name is the first: all of it is. */
function speakersOf(sessions: readonly ExportedSession[]) {
  const people = new Map<string, { person: ExportedPerson; sessions: string[] }>();
  for (const session of sessions)
    for (const person of onStage(session)) {
      const known = people.get(person.id);
      if (known) known.sessions.push(session.id);
      else people.set(person.id, { person, sessions: [session.id] });
    }
  return [...people.values()].map(({ person: { id, name, tagline, biography, links }, sessions }) => ({
    ...{ id, firstName: name, lastName: '', fullName: name, bio: biography, tagLine: tagline },
    profilePicture: null,
    isTopSpeaker: false,
    links: links.map(({ title, url }) => ({ title, url, linkType: 'Other' })),
    sessions,
  }));
}

const onStage = ({ speakers, hosts }: ExportedSession): ExportedPerson[] => [...speakers, ...hosts];

function categoriesOf(sessions: readonly ExportedSession[]): Category[] {
  let lastId = 0;
  const category = (id: number, title: string, labelOf: Category['labelOf']): Category => {
    const names = [...new Set(sessions.map(labelOf))].filter((name) => name !== null).sort();
    return { id, title, labelOf, items: names.map((name, sort) => ({ id: ++lastId, name, sort })) };
  };
  return [
    category(1, 'Track', ({ track }) => track),
    category(2, 'Session format', formatOf),
    category(3, 'Language', ({ language }) => language),
  ];
}

/** The name of the format, or where that would say another kind, the word of the kind. */
function formatOf({ kind, format }: ExportedSession): string | null {
  if (format !== null && sessionKindOf(format) === kind) return format;
  return kind === SessionKind.TALK ? null : kind.toLowerCase();
}

const labelsOf = (session: ExportedSession, { items, labelOf }: Category) =>
  items.filter(({ name }) => name === labelOf(session));

const gridRoom = (room: ProgrammeRoom | null, roomIds: ReadonlyMap<string, number>) =>
  room ? { id: roomIds.get(room.key) ?? null, name: room.name } : { id: null, name: '' };

function slotsOf<Session extends { readonly startsAt: string }>(
  rooms: readonly {
    readonly id: number | null;
    readonly name: string;
    readonly sessions: readonly Session[];
  }[],
) {
  const starts = rooms.flatMap(({ id, name, sessions }, index) =>
    sessions.map((session) => ({ id, name, session, index })),
  );
  const slots = [...Map.groupBy(starts, ({ session }) => session.startsAt)];
  return slots
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, inRooms]) => ({ slotStart: start.slice(11), rooms: inRooms }));
}
