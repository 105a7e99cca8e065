import { DoubtKind, type Doubt, doubtful, skipping } from './doubt.js';
import { overlapsIn } from './overlaps.js';
import type { Programme, ProgrammeSession } from './programme.js';

const DAY = 24 * 60 * 60 * 1000;
const MAX_OVERLAPS = 1000;

/**
 * Everything in a programme that a person should look at. Sessions that are skipped take part in no overlap.
 * Takes n log n and lists at most a thousand overlaps of rooms and as many of speakers.
 */
export function findDoubts(programme: Programme): Doubt[] {
  const { sessions, skipped } = sift(programme);
  return [
    ...programme.doubts,
    ...skipped,
    ...repeatedEntries(sessions),
    ...roomOverlaps(programme, sessions),
    ...speakerOverlaps(programme, sessions),
    ...sessions.flatMap(pastMidnight),
    ...sessions.flatMap((session) => outsideDates(session, programme)),
  ];
}

/** The sessions that can be imported: whole, in a known room, and of several with one key the first. */
export const sessionsToImport = (programme: Programme): ProgrammeSession[] => sift(programme).sessions;

function sift({ sessions, rooms }: Programme): { sessions: ProgrammeSession[]; skipped: Doubt[] } {
  const roomKeys = new Set(rooms.map((room) => room.key));
  const taken = new Map<string, ProgrammeSession>();
  const skipped: Doubt[] = [];
  for (const session of sessions) {
    const fault = faultOf(session, roomKeys) ?? repetitionOf(session, taken.get(session.key));
    if (fault) skipped.push(fault);
    else taken.set(session.key, session);
  }
  return { sessions: [...taken.values()], skipped };
}

function faultOf(session: ProgrammeSession, known: ReadonlySet<string>): Doubt | null {
  const { key, title, roomKeys, isInAllRooms, startsAt, endsAt } = session;
  if (!title)
    return skipping(DoubtKind.NO_TITLE, `The session ${key || `at ${clock(session)}`} has no title.`, key);
  if (endsAt <= startsAt)
    return skipping(DoubtKind.NO_DURATION, `“${title}” has no duration that can be read.`, key);
  if (endsAt.getTime() - startsAt.getTime() > DAY)
    return skipping(DoubtKind.TOO_LONG, `“${title}” lasts longer than 24 hours.`, key);
  const isPlaced = roomKeys.length > 0 && roomKeys.every((room) => known.has(room));
  if (!isInAllRooms && !isPlaced)
    return skipping(DoubtKind.UNKNOWN_ROOM, `“${title}” is in a room that the file does not name.`, key);
  return null;
}

const repetitionOf = ({ key, title }: ProgrammeSession, first: ProgrammeSession | undefined) =>
  first ? skipping(DoubtKind.SAME_KEY, `“${title}” has the same identifier as “${first.title}”.`, key) : null;

function repeatedEntries(sessions: readonly ProgrammeSession[]): Doubt[] {
  const groups = groupedBy(sessions, ({ title, startsAt, roomKeys }) => [
    JSON.stringify([title.toLowerCase(), startsAt.getTime(), roomKeys]),
  ]);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && others.length > 0
      ? doubtful(
          DoubtKind.SAME_ENTRY,
          `“${first.title}” is ${others.length + 1} times in the same room at ${clock(first)}.`,
          ...[first, ...others].map(({ key }) => key),
        )
      : [],
  );
}

function roomOverlaps({ rooms }: Programme, sessions: readonly ProgrammeSession[]): Doubt[] {
  const names = new Map(rooms.map(({ key, name }) => [key, `the room ${name}`]));
  return overlapDoubts(
    DoubtKind.ROOM_OVERLAP,
    names,
    groupedBy(sessions, ({ roomKeys }) => roomKeys),
  );
}

function speakerOverlaps({ speakers }: Programme, sessions: readonly ProgrammeSession[]): Doubt[] {
  const names = new Map(speakers.map(({ key, name }) => [key, name]));
  return overlapDoubts(
    DoubtKind.SPEAKER_OVERLAP,
    names,
    groupedBy(sessions, ({ speakerKeys }) => speakerKeys),
  );
}

function overlapDoubts(
  kind: DoubtKind,
  names: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, readonly ProgrammeSession[]>,
): Doubt[] {
  const doubts: Doubt[] = [];
  for (const [key, sessions] of groups)
    for (const [first, second] of overlapsIn(sessions)) {
      if (doubts.length === MAX_OVERLAPS)
        return [...doubts, doubtful(kind, 'There are more overlaps than are listed.')];
      const message = `“${first.title}” and “${second.title}” overlap from ${clock(second)} on for ${names.get(key) ?? key}.`;
      doubts.push(doubtful(kind, message, first.key, second.key));
    }
  return doubts;
}

function pastMidnight({ key, title, day, localStart, localEnd }: ProgrammeSession): Doubt[] {
  const midnight = `${dayAfter(day)}T00:00:00`;
  if (localEnd <= midnight) return [];
  const verb = localStart < midnight ? 'runs past' : 'begins after';
  return [doubtful(DoubtKind.PAST_MIDNIGHT, `“${title}” ${verb} the midnight that ends ${day}.`, key)];
}

function outsideDates({ key, title, day, localStart }: ProgrammeSession, { conference }: Programme): Doubt[] {
  const { startDate, endDate } = conference;
  const isBefore = startDate !== null && localStart.slice(0, 10) < startDate;
  const isAfter = endDate !== null && day > endDate;
  if (!isBefore && !isAfter) return [];
  const message = `“${title}” on ${day} is outside the conference’s dates, ${startDate ?? '…'} to ${endDate ?? '…'}.`;
  return [doubtful(DoubtKind.OUTSIDE_DATES, message, key)];
}

function groupedBy(
  sessions: readonly ProgrammeSession[],
  keysOf: (session: ProgrammeSession) => readonly string[],
): Map<string, ProgrammeSession[]> {
  const groups = new Map<string, ProgrammeSession[]>();
  for (const session of sessions)
    for (const key of keysOf(session)) {
      const group = groups.get(key);
      if (group) group.push(session);
      else groups.set(key, [session]);
    }
  return groups;
}

const clock = ({ localStart }: ProgrammeSession) => localStart.slice(0, 16).replace('T', ' ');

const dayAfter = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
