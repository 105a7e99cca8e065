import { InvalidInput } from '../../kernel/user-error.js';
import { type Session, SESSION_LIMIT } from './session.js';

/** What somebody wants to be otherwise about when and where. Absent leaves it. */
export interface Move {
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  /** Instead of all rooms, if it is in all. */
  readonly roomIds?: readonly string[];
  /** True instead of the rooms that it is in. */
  readonly isInAllRooms?: boolean;
  readonly hostIds?: readonly string[];
}

const fields = ['kind', 'talkId', 'title', 'isInAllRooms'] as const;
const lists = ['roomIds', 'hostIds'] as const;

/** Whether anything but the id differs. */
export function differs(one: Session, other: Session): boolean {
  return (
    fields.some((field) => one[field] !== other[field]) ||
    lists.some((list) => one[list].join() !== other[list].join()) ||
    one.startsAt.getTime() !== other.startsAt.getTime() ||
    one.endsAt.getTime() !== other.endsAt.getTime()
  );
}

/** The session elsewhere. A new start alone keeps the length; all rooms or some: what is said last holds. */
export function moved<S extends Session>(session: S, { startsAt, endsAt, ...move }: Move): S {
  const start = startsAt ?? session.startsAt;
  const length = session.endsAt.getTime() - session.startsAt.getTime();
  const kept = startsAt ? new Date(start.getTime() + length) : session.endsAt;
  const isInAllRooms = move.isInAllRooms ?? (move.roomIds === undefined && session.isInAllRooms);
  return {
    ...session,
    startsAt: start,
    endsAt: endsAt ?? kept,
    isInAllRooms,
    roomIds: move.roomIds?.toSorted() ?? (isInAllRooms ? [] : session.roomIds),
    hostIds: move.hostIds ?? session.hostIds,
  };
}

/** What is wrong with a draft of so many sessions. */
export function faultsOfCount(count: number): InvalidInput[] {
  if (count <= SESSION_LIMIT) return [];
  return [new InvalidInput(`An agenda holds at most ${String(SESSION_LIMIT)} sessions.`, ['eventId'])];
}

/** The first session of a talk that another one has, too. */
export function placedTwice<S extends { readonly talkId: string | null }>(sessions: Iterable<S>): S | null {
  const first = new Map<string, S>();
  for (const session of sessions) {
    if (session.talkId === null) continue;
    const other = first.get(session.talkId);
    if (other) return other;
    first.set(session.talkId, session);
  }
  return null;
}
