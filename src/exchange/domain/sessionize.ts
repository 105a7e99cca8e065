import { normalizeLine } from '../../kernel/text.js';
import { fieldOf, isTrue, lineOfField, listOf, textOf } from './json-values.js';
import { levelOf } from './level-words.js';
import { type Programme, type ProgrammeRoom, type ProgrammeSpeaker, SessionKind } from './programme.js';
import { safeUrl } from './safe-url.js';
import { readSpan } from './schedule-clock.js';
import { withZone, zoneOf } from './schedule-zone.js';
import { sessionKindOf } from './session-kind.js';
import { programmeOf, refuseTooMany, type SourceSession } from './source-programme.js';

/** What the sessions of a file refer to, by identifier. */
interface Known {
  readonly rooms: ReadonlyMap<string, ProgrammeRoom>;
  readonly speakers: ReadonlyMap<string, ProgrammeSpeaker>;
  /** Items with the title of their category. */
  readonly items: ReadonlyMap<string, CategoryItem>;
  readonly zone: string | null;
}

interface CategoryItem {
  readonly category: string;
  readonly name: string;
}

/** Whether this is the All view of Sessionize. */
export const isSessionizeAll = (value: unknown): boolean =>
  Array.isArray(fieldOf(value, 'sessions')) &&
  Array.isArray(fieldOf(value, 'categories')) &&
  Array.isArray(fieldOf(value, 'rooms'));

/** Whether this is the GridSmart view: days with rooms with sessions. */
export const isSessionizeGrid = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((day) => Array.isArray(fieldOf(day, 'rooms')));

/** Reads the All and the GridSmart view of Sessionize, whose times are local ones. */
export function readSessionize(value: unknown, timeZone?: string): Programme {
  const days = Array.isArray(value) ? value : [];
  const inRooms = days.flatMap((day: unknown) => listOf(day, 'rooms'));
  const rooms = [...listOf(value, 'rooms'), ...inRooms].flatMap((room) => roomOf(room) ?? []);
  const sessions = [
    ...listOf(value, 'sessions'),
    ...inRooms.flatMap((room: unknown) => listOf(room, 'sessions')),
  ];
  refuseTooMany(sessions.length);
  const zone = zoneOf(null, timeZone);
  const speakers = listOf(value, 'speakers').flatMap((speaker) => speakerOf(speaker) ?? []);
  const known = {
    rooms: new Map(rooms.map((room) => [room.key, room])),
    speakers: new Map(speakers.map((speaker) => [speaker.key, speaker])),
    items: new Map(listOf(value, 'categories').flatMap(itemsOf)),
    zone: zone.name,
  };
  return programmeOf({
    conference: { timeZone: zone.name },
    rooms,
    sessions: withZone(() => sessions.map((session) => sessionOf(session, known))),
    doubts: zone.doubts,
  });
}

function sessionOf(session: unknown, known: Known): SourceSession {
  const title = lineOfField(session, 'title') ?? '';
  const rooms = roomsOf(session, known);
  const isService = isTrue(session, 'isServiceSession');
  const isPlenum = isTrue(session, 'isPlenumSession');
  const items = categoryItemsOf(session, known);
  const named = (pattern: RegExp) => items.find(({ category }) => pattern.test(category))?.name ?? null;
  const format = named(/format|type/i);
  const track = named(/track|topic/i);
  return {
    key: lineOfField(session, 'id') ?? title,
    kind: isService ? serviceKindOf(title, format) : sessionKindOf(format),
    title,
    description: textOf(session, 'description'),
    language: languageOf(named(/language/i)),
    level: levelOf(named(/level/i)),
    track: track === null ? null : { name: track, color: null },
    format,
    rooms,
    isInAllRooms: rooms.length === 0 ? isPlenum || isService : isPlenum && isService,
    time: readSpan(textOf(session, 'startsAt'), textOf(session, 'endsAt'), known.zone),
    speakers: listOf(session, 'speakers').flatMap((speaker) => speakerIn(speaker, known) ?? []),
    links: ['liveUrl', 'recordingUrl'].flatMap((name) => {
      const url = lineOfField(session, name);
      return url === null ? [] : [{ url, title: name === 'liveUrl' ? 'Live' : 'Recording' }];
    }),
  };
}

/** Nothing but breaks and ceremonies are service sessions. */
export function serviceKindOf(...words: (string | null)[]): SessionKind {
  const { CEREMONY, BREAK } = SessionKind;
  return words.some((word) => sessionKindOf(word) === CEREMONY) ? CEREMONY : BREAK;
}

function roomsOf(session: unknown, { rooms }: Known): ProgrammeRoom[] {
  const key = lineOfField(session, 'roomId');
  const name = lineOfField(session, 'room');
  const room = rooms.get(key ?? '') ?? (name === null ? null : { key: key ?? name, name });
  return room ? [room] : [];
}

function roomOf(room: unknown): ProgrammeRoom | null {
  const name = lineOfField(room, 'name');
  return name === null ? null : { key: lineOfField(room, 'id') ?? name, name };
}

/** The All view refers to speakers by their identifiers, the grid has them with their names. */
const speakerIn = (speaker: unknown, { speakers }: Known): ProgrammeSpeaker | null =>
  typeof speaker === 'string' ? (speakers.get(normalizeLine(speaker)) ?? null) : speakerOf(speaker);

function speakerOf(speaker: unknown): ProgrammeSpeaker | null {
  const parts = ['firstName', 'lastName'].flatMap((part) => lineOfField(speaker, part) ?? []).join(' ');
  const name = lineOfField(speaker, 'fullName') ?? lineOfField(speaker, 'name') ?? (parts || null);
  if (name === null) return null;
  const tagline = lineOfField(speaker, 'tagLine');
  const links = listOf(speaker, 'links').flatMap((link) => {
    const url = safeUrl(textOf(link, 'url').trim());
    return url?.startsWith('http') ? [{ url, title: lineOfField(link, 'title') ?? url }] : [];
  });
  return {
    key: lineOfField(speaker, 'id') ?? name,
    name,
    biography: textOf(speaker, 'bio') || null,
    ...(tagline !== null && { tagline }),
    ...(links.length > 0 && { links }),
  };
}

const itemsOf = (category: unknown): [string, CategoryItem][] =>
  listOf(category, 'items').flatMap((item) => {
    const name = lineOfField(item, 'name');
    const title = lineOfField(category, 'title') ?? '';
    return name === null ? [] : [[textOf(item, 'id'), { category: title, name }]];
  });

function categoryItemsOf(session: unknown, { items }: Known): CategoryItem[] {
  const inline = listOf(session, 'categories').flatMap((category) =>
    listOf(category, 'categoryItems').flatMap((item) => {
      const name = lineOfField(item, 'name');
      return name === null ? [] : [{ category: lineOfField(category, 'name') ?? '', name }];
    }),
  );
  return [...inline, ...listOf(session, 'categoryItems').flatMap((id) => items.get(String(id)) ?? [])];
}

/** `German` as `de`, for the languages that ISO 639-1 has; a tag stays as it is. */
export function languageOf(name: string | null): string | null {
  if (name === null || /^[a-z]{2,3}\b/.test(name)) return name;
  return languageTags.get(name.toLowerCase()) ?? null;
}

const english = new Intl.DisplayNames('en', { type: 'language' });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const languageTags: ReadonlyMap<string, string> = new Map(
  letters.flatMap((a) => letters.map((b) => [(english.of(a + b) ?? '').toLowerCase(), a + b])),
);
