import { slugOf } from '../../kernel/slug.js';
import { type Doubt, DoubtKind, doubtful } from './doubt.js';
import { findDoubts, sessionsToImport } from './find-doubts.js';
import type {
  Programme,
  ProgrammeLink,
  ProgrammeRoom,
  ProgrammeSession,
  ProgrammeSpeaker,
} from './programme.js';
import { shortened } from './shorten.js';
import { UnreadableSchedule } from './unreadable-schedule.js';
import { type Wanted, wanted } from './wanted.js';
import {
  isTalk,
  tooLong,
  type WantedSession,
  wantedSession,
  type WantedTalk,
  wantedTalk,
} from './wanted-session.js';

const MAX_SESSIONS = 5_000;
const MAX_SPEAKERS = 10_000;
const MAX_PARTS = 1_000;
const MAX_NAME = 200;
const MAX_LINKS = 10;

export interface WantedEvent {
  /** Null where the file does not say what the conference is called. */
  readonly title: string | null;
  readonly venueName: string | null;
  readonly venueCity: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What is left out is not said by the file: what was written by hand stays. */
export interface WantedSpeaker {
  readonly name: string;
  readonly biography: string;
  readonly tagline?: string;
  readonly links?: { label: string; url: string }[];
}

/** What a programme asks of an event, in the order in which it can be made. */
export interface ImportPlan {
  /** The address of the event that the conference's name suggests; null where it has none. */
  readonly slug: string | null;
  readonly timeZone: string | null;
  readonly event: Wanted<WantedEvent>;
  readonly rooms: readonly Wanted<{ name: string }>[];
  readonly tracks: readonly Wanted<{ name: string; color: string | null }>[];
  readonly sessionFormats: readonly Wanted<{ name: string; durationMinutes: number }>[];
  readonly speakers: readonly Wanted<WantedSpeaker>[];
  readonly talks: readonly Wanted<WantedTalk>[];
  readonly sessions: readonly Wanted<WantedSession>[];
  readonly doubts: readonly Doubt[];
}

/** Throws UnreadableSchedule where nothing can be imported or where there is more than an event has. */
export function planImport(programme: Programme): ImportPlan {
  const sessions = sessionsToImport(programme);
  const found = findDoubts(programme);
  const used = new Set(sessions.flatMap(({ speakerKeys }) => speakerKeys));
  const speakers = programme.speakers.filter(({ key }) => used.has(key));
  refuseTooMuch(programme, sessions.length, speakers.length);
  const rooms = namedApart(programme.rooms);
  const tracks = namedApart(programme.tracks.map((track) => ({ ...track, key: track.name })));
  const { title, acronym, timeZone } = programme.conference;
  return {
    slug: (acronym ?? title) === null ? null : slugOf(acronym ?? title ?? '', 'conference'),
    timeZone,
    event: wanted('', wantedEvent(programme, sessions, found)),
    rooms: rooms.map(({ key, name }) => wanted(key, { name })),
    tracks: tracks.map(({ key, name, color }) => wanted(key, { name, color })),
    sessionFormats: wantedFormats(sessions),
    speakers: speakers.map((speaker) => wanted(speaker.key, wantedSpeaker(speaker))),
    talks: sessions.filter(isTalk).map((session) => wanted(session.key, wantedTalk(session))),
    sessions: sessions.map((session) => wanted(session.key, wantedSession(session))),
    doubts: [...found, ...renamed(programme.rooms, rooms), ...sessions.flatMap(tooLong)],
  };
}

function refuseTooMuch({ rooms, tracks }: Programme, sessions: number, speakers: number): void {
  if (sessions > MAX_SESSIONS)
    throw new UnreadableSchedule(`The schedule has more than ${MAX_SESSIONS} sessions.`);
  if (speakers > MAX_SPEAKERS)
    throw new UnreadableSchedule(`The schedule has more than ${MAX_SPEAKERS} speakers.`);
  if (rooms.length > MAX_PARTS || tracks.length > MAX_PARTS)
    throw new UnreadableSchedule(`The schedule has more than ${MAX_PARTS} rooms or tracks.`);
}

function wantedEvent(
  { conference }: Programme,
  sessions: readonly ProgrammeSession[],
  doubts: readonly Doubt[],
): WantedEvent {
  const [first] = sessions;
  if (!first) {
    const reason = doubts.find(({ skipped }) => skipped)?.message ?? 'it has none.';
    throw new UnreadableSchedule(`The schedule has no session that can be imported: ${reason}`);
  }
  const venue = conference.venue ?? conference.city;
  const name = conference.title ?? conference.acronym;
  return {
    title: name === null ? null : shortened(name, MAX_NAME),
    venueName: venue === null ? null : shortened(venue, MAX_NAME),
    venueCity: conference.city === null ? null : shortened(conference.city, 100),
    startsAt: sessions.reduce(
      (earliest, { startsAt }) => (startsAt < earliest ? startsAt : earliest),
      first.startsAt,
    ),
    endsAt: sessions.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), first.endsAt),
  };
}

const wantedSpeaker = ({ name, biography, tagline, links }: ProgrammeSpeaker): WantedSpeaker => ({
  name: shortened(name, MAX_NAME),
  biography: shortened(biography ?? '', 5_000),
  ...(tagline !== undefined && { tagline: shortened(tagline, MAX_NAME) }),
  ...(links && { links: links.slice(0, MAX_LINKS).map(wantedLink) }),
});

const wantedLink = ({ title, url }: ProgrammeLink) => ({ label: shortened(title, 100), url });

/** Two of one name get numbers: an event has each name once. */
function namedApart<Part extends ProgrammeRoom>(parts: readonly Part[]): Part[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    const short = shortened(part.name, MAX_NAME);
    let name = short;
    for (let n = 2; taken.has(name); n++) name = `${shortened(short, MAX_NAME - 8)} (${n})`;
    taken.add(name);
    return { ...part, name };
  });
}

const renamed = (before: readonly ProgrammeRoom[], after: readonly ProgrammeRoom[]): Doubt[] =>
  after.flatMap(({ name }, index) => {
    const old = before[index]?.name ?? name;
    if (old === name) return [];
    const kind = name.endsWith('…') ? DoubtKind.SHORTENED : DoubtKind.SAME_NAME;
    return [doubtful(kind, `The room “${shortened(old, 60)}” is called “${shortened(name, 60)}” here.`)];
  });

/** A format lasts as long as most of its sessions. */
function wantedFormats(sessions: readonly ProgrammeSession[]) {
  const minutes = new Map<string, Map<number, number>>();
  for (const { format, startsAt, endsAt } of sessions.filter(isTalk)) {
    if (format === null) continue;
    const length = Math.min(1_440, Math.ceil((endsAt.getTime() - startsAt.getTime()) / 60_000));
    const counts = minutes.get(format) ?? new Map<number, number>();
    minutes.set(format, counts.set(length, (counts.get(length) ?? 0) + 1));
  }
  const formats = namedApart([...minutes.keys()].map((name) => ({ key: name, name })));
  if (formats.length > MAX_PARTS)
    throw new UnreadableSchedule(`The schedule has more than ${MAX_PARTS} kinds of sessions.`);
  return formats.map(({ key, name }) => {
    const [usual] = [...(minutes.get(key) ?? [])].sort(([a, many], [b, few]) => few - many || a - b);
    return wanted(key, { name, durationMinutes: usual?.[0] ?? 30 });
  });
}
