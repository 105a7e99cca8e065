import type { PlannedSession } from './session.js';

/** What may be wrong with a draft, although it can be drawn up so. */
export enum ConflictKind {
  ROOM_OVERLAP = 'ROOM_OVERLAP',
  SPEAKER_OVERLAP = 'SPEAKER_OVERLAP',
  OUTSIDE_EVENT = 'OUTSIDE_EVENT',
}

export interface Conflict {
  readonly kind: ConflictKind;
  /** A sentence for people. */
  readonly message: string;
  /** Those concerned, in order of their start. */
  readonly sessions: readonly PlannedSession[];
  /** Who would be in two places at once. */
  readonly speakerId: string | null;
}

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * All conflicts of a draft, in order of time. Intervals are half-open: a session may start where another ends. Each
 * session that overlaps is in one conflict or more, but not each pair of a knot is named: there are never more
 * conflicts of a room or speaker than sessions.
 */
export function conflictsOf(sessions: readonly PlannedSession[], event: Times): Conflict[] {
  const inOrder = [...sessions].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return [...roomOverlaps(inOrder), ...speakerOverlaps(inOrder), ...outside(inOrder, event)].sort(
    (one, other) => startOf(one) - startOf(other),
  );
}

function roomOverlaps(inOrder: readonly PlannedSession[]): Conflict[] {
  const byRoom = listsUnder(inOrder, ({ roomIds }) => roomIds);
  return [...byRoom.values()].flatMap(overlapsIn).map(([earlier, later]) => ({
    kind: ConflictKind.ROOM_OVERLAP,
    message: `“${earlier.title}” and “${later.title}” are in the same room at the same time.`,
    sessions: [earlier, later],
    speakerId: null,
  }));
}

function speakerOverlaps(inOrder: readonly PlannedSession[]): Conflict[] {
  const bySpeaker = listsUnder(inOrder, ({ speakerIds, hostIds }) => [...speakerIds, ...hostIds]);
  return [...bySpeaker].flatMap(([speakerId, theirs]) =>
    overlapsIn(theirs).map(([earlier, later]) => ({
      kind: ConflictKind.SPEAKER_OVERLAP,
      message: `“${earlier.title}” and “${later.title}” have a speaker in common and overlap.`,
      sessions: [earlier, later],
      speakerId,
    })),
  );
}

/** A day before and after is within: set-up, training, the evening after. */
function outside(inOrder: readonly PlannedSession[], event: Times): Conflict[] {
  const DAY = 86_400_000;
  const [first, last] = [event.startsAt.getTime() - DAY, event.endsAt.getTime() + DAY];
  return inOrder
    .filter(({ startsAt, endsAt }) => startsAt.getTime() < first || endsAt.getTime() > last)
    .map((session) => ({
      kind: ConflictKind.OUTSIDE_EVENT,
      message: `“${session.title}” is more than a day before or after the event.`,
      sessions: [session],
      speakerId: null,
    }));
}

/** Each session that starts before the end of an earlier one, with the one of those that ends last. */
function overlapsIn(inOrder: readonly PlannedSession[]): (readonly [PlannedSession, PlannedSession])[] {
  const overlaps: [PlannedSession, PlannedSession][] = [];
  let longest: PlannedSession | undefined;
  for (const session of inOrder) {
    if (longest && session.startsAt < longest.endsAt) overlaps.push([longest, session]);
    if (!longest || session.endsAt > longest.endsAt) longest = session;
  }
  return overlaps;
}

function listsUnder(
  sessions: readonly PlannedSession[],
  keysOf: (session: PlannedSession) => readonly string[],
): Map<string, PlannedSession[]> {
  const lists = new Map<string, PlannedSession[]>();
  for (const session of sessions)
    for (const key of keysOf(session)) {
      const list = lists.get(key);
      if (list) list.push(session);
      else lists.set(key, [session]);
    }
  return lists;
}

const startOf = ({ sessions }: Conflict): number => sessions[0]?.startsAt.getTime() ?? 0;

/** Which sessions overlap in their room, and which in which of their speakers. */
export interface Overlaps {
  readonly ofRoom: ReadonlySet<string>;
  readonly ofSpeakers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The overlaps among the conflicts, by the sessions' ids. */
export function overlapsOf(conflicts: readonly Conflict[]): Overlaps {
  const ofRoom = new Set<string>();
  const ofSpeakers = new Map<string, Set<string>>();
  for (const { kind, sessions, speakerId } of conflicts)
    for (const { id } of sessions) {
      if (kind === ConflictKind.ROOM_OVERLAP) ofRoom.add(id);
      if (speakerId !== null) ofSpeakers.set(id, new Set(ofSpeakers.get(id)).add(speakerId));
    }
  return { ofRoom, ofSpeakers };
}
