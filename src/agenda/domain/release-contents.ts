import { entryIdOf, type PlannedSession } from './session.js';

/** A session as a release froze it. */
export interface ReleasedSession extends PlannedSession {
  /** Rises by one with each change that people who hold its calendar entry must see. */
  readonly sequence: number;
  /** When its release was published that last changed it. */
  readonly changedAt: Date;
  /** It was on an earlier release and is not any more; kept, so that calendars can say so. */
  readonly isCancelled: boolean;
}

/** In what way a session differs from the release before. */
export enum SessionChangeKind {
  NEW = 'NEW',
  MOVED = 'MOVED',
  RETITLED = 'RETITLED',
  SPEAKERS_CHANGED = 'SPEAKERS_CHANGED',
  CANCELLED = 'CANCELLED',
}

/** One session that differs. */
export interface SessionChange {
  readonly kinds: readonly SessionChangeKind[];
  /** As it is now; for a cancelled one as it was. */
  readonly session: PlannedSession;
  /** As it was; null for a new one. */
  readonly before: PlannedSession | null;
}

/** What a release of these sessions changes against the release before, which may hold cancelled ones. */
export function changesOf(
  before: readonly ReleasedSession[],
  sessions: readonly PlannedSession[],
): SessionChange[] {
  const earlier = new Map(before.filter((each) => !each.isCancelled).map((each) => [entryIdOf(each), each]));
  const now = new Set(sessions.map(entryIdOf));
  const present = sessions.map((session) => {
    const old = earlier.get(entryIdOf(session)) ?? null;
    return { kinds: old ? differencesOf(old, session) : [SessionChangeKind.NEW], session, before: old };
  });
  const gone = [...earlier]
    .filter(([entryId]) => !now.has(entryId))
    .map(([, session]) => ({ kinds: [SessionChangeKind.CANCELLED], session, before: session }));
  return [...present, ...gone].filter(({ kinds }) => kinds.length > 0);
}

/** What the next release holds: the sessions, and every one that an earlier release had and that is gone. */
export function nextContents(
  before: readonly ReleasedSession[],
  sessions: readonly PlannedSession[],
  publishedAt: Date,
): ReleasedSession[] {
  const earlier = new Map(before.map((each) => [entryIdOf(each), each]));
  const now = new Set(sessions.map(entryIdOf));
  const present = sessions.map((session) => {
    const old = earlier.get(entryIdOf(session));
    const isSame = old && !old.isCancelled && differencesOf(old, session).length === 0;
    const sequence = isSame ? old.sequence : (old?.sequence ?? -1) + 1;
    return { ...session, sequence, changedAt: isSame ? old.changedAt : publishedAt, isCancelled: false };
  });
  const gone = before.filter((each) => !now.has(entryIdOf(each))).map((each) => cancelled(each, publishedAt));
  return [...present, ...gone];
}

function cancelled(session: ReleasedSession, publishedAt: Date): ReleasedSession {
  if (session.isCancelled) return session;
  return { ...session, sequence: session.sequence + 1, changedAt: publishedAt, isCancelled: true };
}

/** A session in all rooms stays where it is when there are more of them. */
const whereOf = ({ isInAllRooms, roomIds }: PlannedSession): string =>
  isInAllRooms ? 'all rooms' : roomIds.join();
const whoOf = ({ speakerIds, hostIds }: PlannedSession): string => `${speakerIds.join()}/${hostIds.join()}`;

/** Only what stands in a calendar entry counts. */
function differencesOf(old: PlannedSession, session: PlannedSession): SessionChangeKind[] {
  const isMoved =
    old.startsAt.getTime() !== session.startsAt.getTime() ||
    old.endsAt.getTime() !== session.endsAt.getTime() ||
    whereOf(old) !== whereOf(session);
  return [
    ...(isMoved ? [SessionChangeKind.MOVED] : []),
    ...(old.title === session.title ? [] : [SessionChangeKind.RETITLED]),
    ...(whoOf(old) === whoOf(session) ? [] : [SessionChangeKind.SPEAKERS_CHANGED]),
  ];
}
