import type { JudgedSession } from './rule.js';

/** With how many earlier sessions one is named, so that conflicts stay few however many sessions lie upon each other. */
const NEIGHBOURS = 5;

/** A session, and of the earlier ones beside it those five that end last, the last first. */
interface Beside {
  readonly session: JudgedSession;
  readonly earlier: readonly JudgedSession[];
}

/** What is beside each session: `inOrder` are those of one room, speaker or track. */
function besideIn(inOrder: readonly JudgedSession[]): Beside[] {
  let earlier: readonly JudgedSession[] = [];
  return inOrder.map((session) => {
    const beside = { session, earlier };
    earlier = [...earlier, session].sort(byEnd).slice(0, NEIGHBOURS);
    return beside;
  });
}

/** Each session with each of its five that have not ended when it starts: a session may start where another ends. */
export function overlapsIn(inOrder: readonly JudgedSession[]): (readonly [JudgedSession, JudgedSession])[] {
  return besideIn(inOrder).flatMap(({ session, earlier }) =>
    earlier.filter(({ endsAt }) => endsAt > session.startsAt).map((each) => [each, session] as const),
  );
}

/** Each session that overlaps none before it, with the one that ended last. */
export function successionsIn(
  inOrder: readonly JudgedSession[],
): (readonly [JudgedSession, JudgedSession])[] {
  return besideIn(inOrder).flatMap(({ session, earlier: [last] }) =>
    last && last.endsAt <= session.startsAt ? [[last, session] as const] : [],
  );
}

/** For how many minutes two sessions overlap, of which the first starts first. */
export function minutesShared(earlier: JudgedSession, later: JudgedSession): number {
  const end = Math.min(earlier.endsAt.getTime(), later.endsAt.getTime());
  return (end - later.startsAt.getTime()) / 60_000;
}

/** The sessions of each room, speaker or track, in their order. */
export function listsUnder(
  sessions: readonly JudgedSession[],
  keysOf: (session: JudgedSession) => readonly string[],
): Map<string, JudgedSession[]> {
  const lists = new Map<string, JudgedSession[]>();
  for (const session of sessions)
    for (const key of keysOf(session)) {
      const list = lists.get(key);
      if (list) list.push(session);
      else lists.set(key, [session]);
    }
  return lists;
}

const byEnd = (one: JudgedSession, other: JudgedSession) => other.endsAt.getTime() - one.endsAt.getTime();
