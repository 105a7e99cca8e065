import type { TalkLevel } from '../../kernel/talk-level.js';
import { type Doubt, DoubtKind, doubtful, skipping } from './doubt.js';
import { firstOfEach } from './first-of-each.js';
import { htmlToMarkdown } from './html-to-markdown.js';
import type {
  Programme,
  ProgrammeConference,
  ProgrammeLink,
  ProgrammeRoom,
  ProgrammeSession,
  ProgrammeSpeaker,
  ProgrammeTrack,
  SessionKind,
} from './programme.js';
import { safeUrl } from './safe-url.js';
import type { SessionTime } from './schedule-clock.js';
import { linkLeftOut } from './schedule-session.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const MAX_SESSIONS = 10_000;

/** A session as a reader finds it: texts as they are written, which may be HTML. */
export interface SourceSession {
  readonly key: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly subtitle?: string | null;
  readonly abstract?: string;
  readonly description?: string;
  readonly language?: string | null;
  readonly level?: TalkLevel | null;
  readonly track?: ProgrammeTrack | null;
  readonly format?: string | null;
  readonly rooms: readonly ProgrammeRoom[];
  readonly isInAllRooms?: boolean;
  /** Null when it cannot be read. */
  readonly time: SessionTime | null;
  readonly speakers: readonly ProgrammeSpeaker[];
  readonly links?: readonly ProgrammeLink[];
  readonly attachments?: readonly ProgrammeLink[];
  readonly recordingOptOut?: boolean;
  /** The file itself says that it does not take place. */
  readonly isCancelled?: boolean;
}

/** What a reader finds in a file. */
export interface SourceProgramme {
  readonly conference: Partial<ProgrammeConference>;
  /** Declared beside the sessions, in their order. */
  readonly rooms?: readonly ProgrammeRoom[];
  readonly tracks?: readonly ProgrammeTrack[];
  readonly days?: readonly string[];
  readonly sessions: readonly SourceSession[];
  readonly doubts: readonly Doubt[];
}

/** Refuses a file with more sessions than can be read in good time. */
export function refuseTooMany(count: number): void {
  if (count > MAX_SESSIONS)
    throw new UnreadableSchedule(`The schedule has more than ${String(MAX_SESSIONS)} sessions.`);
}

/** The programme of what a reader found, with safe texts and links, and of what stands in it twice the first. */
export function programmeOf({ conference, rooms = [], tracks = [], ...source }: SourceProgramme): Programme {
  refuseTooMany(source.sessions.length);
  const readings = inSeveralRooms(source.sessions).map((session) =>
    readingOf(session, conference.url ?? null),
  );
  const sessions = readings.flatMap(({ session }) => session ?? []);
  const dates = new Set([...(source.days ?? []), ...sessions.map(({ day }) => day)]);
  const days = [...dates].sort();
  const all = <T>(listOf: (session: SourceSession) => readonly T[]) => source.sessions.flatMap(listOf);
  return {
    conference: {
      ...unknownConference,
      ...conference,
      startDate: conference.startDate ?? days[0] ?? null,
      endDate: conference.endDate ?? days.at(-1) ?? null,
    },
    days,
    rooms: firstOfEach([...rooms, ...all((session) => session.rooms)], ({ key }) => key),
    tracks: firstOfEach([...tracks, ...all(({ track }) => (track ? [track] : []))], ({ name }) => name),
    speakers: firstOfEach(
      all(({ speakers }) => speakers),
      ({ key }) => key,
    ).map((speaker) => ({ ...speaker, biography: speaker.biography && htmlToMarkdown(speaker.biography) })),
    sessions,
    doubts: [...source.doubts, ...readings.flatMap(({ doubts }) => doubts)],
  };
}

const unknownConference: ProgrammeConference = {
  title: null,
  acronym: null,
  startDate: null,
  endDate: null,
  venue: null,
  city: null,
  timeZone: null,
  url: null,
};

/** Some systems list a session once in each of its rooms. */
function inSeveralRooms(sessions: readonly SourceSession[]): SourceSession[] {
  const merged = new Map<string, SourceSession>();
  for (const session of sessions) {
    const { key, title, time } = session;
    const identity = JSON.stringify([key, title, time?.startsAt, time?.endsAt]);
    const before = merged.get(identity);
    const rooms = firstOfEach([...(before?.rooms ?? []), ...session.rooms], (room) => room.key);
    merged.set(identity, { ...(before ?? session), rooms });
  }
  return [...merged.values()];
}

function readingOf(
  source: SourceSession,
  base: string | null,
): { session: ProgrammeSession | null; doubts: Doubt[] } {
  const { key, kind, title, time, level } = source;
  if (source.isCancelled || !time) return { session: null, doubts: [leftOut(source)] };
  const { remarks, ...when } = time;
  const links = checked(source.links ?? [], base);
  const attachments = checked(source.attachments ?? [], base);
  const isInAllRooms = source.isInAllRooms ?? false;
  const session: ProgrammeSession = {
    key,
    kind,
    title,
    subtitle: source.subtitle ?? null,
    abstract: htmlToMarkdown(source.abstract ?? ''),
    description: htmlToMarkdown(source.description ?? ''),
    language: source.language ?? null,
    ...(level && { level }),
    track: source.track?.name ?? null,
    format: source.format ?? null,
    roomKeys: isInAllRooms ? [] : source.rooms.map((room) => room.key),
    isInAllRooms,
    ...when,
    speakerKeys: [...new Set(source.speakers.map((speaker) => speaker.key))],
    links: links.safe,
    attachments: attachments.safe,
    recordingOptOut: source.recordingOptOut ?? false,
  };
  const doubts = [
    ...remarks.map((remark) => doubtful(remark.kind, `“${title}”: ${remark.message}`, key)),
    ...[...links.refused, ...attachments.refused].map((href) => linkLeftOut(title, href, key)),
  ];
  return { session, doubts };
}

const leftOut = ({ key, title, isCancelled }: SourceSession): Doubt =>
  isCancelled
    ? skipping(DoubtKind.CANCELLED, `“${title}” does not take place.`, key)
    : skipping(DoubtKind.NO_TIME, `“${title}” has no time that can be read.`, key);

function checked(links: readonly ProgrammeLink[], base: string | null) {
  const read = links.map(({ url, title }) => ({ url: safeUrl(url, base), title, href: url }));
  return {
    safe: read.flatMap(({ url, title }) => (url === null ? [] : [{ url, title }])),
    refused: read.flatMap(({ url, href }) => (url === null && href !== '' ? [href] : [])),
  };
}
