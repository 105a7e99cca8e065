import { NotFound } from '../../kernel/denial.js';
import { refuseAll } from '../../kernel/user-error.js';
import { differs, faultsOfCount, moved } from './arrange.js';
import { compacted } from './compact.js';
import type { Operation, Surroundings } from './operations.js';
import { faultsOf } from './placement-rules.js';
import type { Session } from './session.js';
import { isWithin, shifted } from './shift.js';

/** One session that an edit touched: null before it was placed, and after it was removed. */
export interface SessionEdit<S = Session> {
  readonly before: S | null;
  readonly after: S | null;
}

/** The sessions as edits found and left them. */
export const sidesOf = <S>(edits: readonly SessionEdit<S>[]): S[] =>
  edits.flatMap(({ before, after }) => [before, after].filter((each) => each !== null));

/** Leads to the fields of the operation with this number in the input. */
export type PathOf = (index: number, operation: Operation) => readonly string[];

/**
 * The draft after all operations, one after the other; refused as a whole where one of them, or what comes of them, makes
 * no sense. What overlaps on the way does not matter.
 */
export function applyOperations(
  draft: readonly Session[],
  operations: readonly Operation[],
  surroundings: Surroundings,
  pathOf: PathOf,
): Session[] {
  let sessions = draft;
  const touchedBy = new Map<string, readonly string[]>();
  for (const [index, operation] of operations.entries()) {
    const path = pathOf(index, operation);
    const next = after(sessions, operation, surroundings, path);
    for (const { after: touched } of editsBetween(sessions, next))
      if (touched) touchedBy.set(touched.id, path);
    sessions = next;
  }
  refuseAll([
    ...sessions.flatMap((each) => (touchedBy.has(each.id) ? faultsOf(each, touchedBy.get(each.id)) : [])),
    ...faultsOfCount(sessions.length),
  ]);
  return [...sessions];
}

/** What differs, the removed ones first: a talk may be taken off and placed again. */
export function editsBetween(before: readonly Session[], now: readonly Session[]): SessionEdit[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const left = new Set(now.map(({ id }) => id));
  const gone = before.filter(({ id }) => !left.has(id)).map((each) => ({ before: each, after: null }));
  const touched = now
    .map((each) => ({ before: old.get(each.id) ?? null, after: each }))
    .filter((each) => each.before === null || differs(each.before, each.after));
  return [...gone, ...touched];
}

function after(
  sessions: readonly Session[],
  { place, replace, move, swap, remove, shift, compact, become }: Operation,
  surroundings: Surroundings,
  path: readonly string[],
): readonly Session[] {
  if (place) return [...sessions, place];
  if (replace) return replaced(sessions, [{ ...named(sessions, replace.id), ...replace }]);
  if (move) return replaced(sessions, [moved(named(sessions, move.sessionId), move)]);
  if (swap) {
    const [one, other] = [named(sessions, swap.sessionId), named(sessions, swap.withSessionId)];
    return replaced(sessions, [inPlaceOf(other, one), inPlaceOf(one, other)]);
  }
  if (remove) {
    const { id } = named(sessions, remove.sessionId);
    return sessions.filter((each) => each.id !== id);
  }
  if (become) return become;
  const { timeZone } = surroundings;
  if (shift) {
    const shifting = sessions.filter((each) => isWithin(shift, each, timeZone));
    return replaced(
      sessions,
      shifting.map((each) => shifted(each, shift, timeZone, path)),
    );
  }
  return compact ? compacted(sessions, compact, surroundings) : sessions;
}

function named(sessions: readonly Session[], id: string): Session {
  const session = sessions.find((each) => each.id === id);
  if (!session) throw new NotFound('session');
  return session;
}

/** The session where and when the other is, as long as it was. */
const inPlaceOf = ({ startsAt, isInAllRooms, roomIds }: Session, session: Session): Session => ({
  ...moved(session, { startsAt }),
  isInAllRooms,
  roomIds,
});

function replaced(sessions: readonly Session[], by: readonly Session[]): Session[] {
  const now = new Map(by.map((each) => [each.id, each]));
  return sessions.map((each) => now.get(each.id) ?? each);
}
