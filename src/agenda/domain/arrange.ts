import { InvalidInput } from '../../kernel/user-error.js';
import { faultsOf } from './placement-rules.js';
import { type Placement, SESSION_LIMIT } from './session.js';

/** A session as a draft holds it. */
export interface Arranged extends Omit<Placement, 'sessionId'> {
  readonly id: string;
  readonly eventId: string;
}

/** What somebody wants to be otherwise about when and where. Absent leaves it; null means no room. */
export interface Move {
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly roomId?: string | null;
}

const fields = ['kind', 'talkId', 'title', 'roomId'] as const;

/** Whether anything but the id differs. */
export function differs(one: Arranged, other: Arranged): boolean {
  return (
    fields.some((field) => one[field] !== other[field]) ||
    one.startsAt.getTime() !== other.startsAt.getTime() ||
    one.endsAt.getTime() !== other.endsAt.getTime()
  );
}

/** The session elsewhere. A new start alone keeps the length. */
export function moved<S extends Arranged>(session: S, { startsAt, endsAt, roomId }: Move): S {
  const start = startsAt ?? session.startsAt;
  const length = session.endsAt.getTime() - session.startsAt.getTime();
  const kept = startsAt ? new Date(start.getTime() + length) : session.endsAt;
  return {
    ...session,
    startsAt: start,
    endsAt: endsAt ?? kept,
    roomId: roomId === undefined ? session.roomId : roomId,
  };
}

/** What is wrong with the placements. `pathOf` leads to the fields of each in the input. */
export function faultsOfAll(
  placements: readonly Placement[],
  pathOf: (index: number) => readonly string[],
): InvalidInput[] {
  const known = placements.map(({ sessionId }) => sessionId);
  return placements.flatMap((placement, index) => {
    const { sessionId } = placement;
    const isRepeated = sessionId !== undefined && known.indexOf(sessionId) < index;
    const repeated = new InvalidInput('The session is placed twice.', [...pathOf(index), 'sessionId']);
    return [...faultsOf(placement, pathOf(index)), ...(isRepeated ? [repeated] : [])];
  });
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
