import { isWithin } from './shift.js';
import type { Stretch, Surroundings } from './operations.js';
import type { Session } from './session.js';

const MINUTE = 60_000;

interface Taken {
  readonly from: number;
  readonly to: number;
}

/**
 * The draft without needless gaps: in each room the sessions of the stretch that are in that room alone come as early
 * as the one before them and the gap of the room allow, in their order, and never later than they were. The first stays, and
 * so does what is in several rooms or outside the stretch: the others find their way around it.
 */
export function compacted(
  draft: readonly Session[],
  stretch: Stretch,
  { timeZone, gapOf }: Surroundings,
): Session[] {
  const moving = draft.filter(
    (session) => session.roomIds.length === 1 && isWithin(stretch, session, timeZone),
  );
  const now = new Map<string, Session>();
  for (const [roomId, theirs] of Map.groupBy(moving, ({ roomIds }) => roomIds[0] ?? '')) {
    const ids = new Set(theirs.map(({ id }) => id));
    const fixed = draft.filter(
      (each) => !ids.has(each.id) && (each.isInAllRooms || each.roomIds.includes(roomId)),
    );
    for (const session of inRoom(theirs, fixed.map(timesOf), gapOf(roomId) * MINUTE))
      now.set(session.id, session);
  }
  return draft.map((session) => now.get(session.id) ?? session);
}

function inRoom(sessions: readonly Session[], fixed: readonly Taken[], gap: number): Session[] {
  const placed: Session[] = [];
  let earliest = -Infinity;
  for (const session of sessions.toSorted(byStart)) {
    const { from, to } = timesOf(session);
    const found = placed.length === 0 ? from : Math.min(from, freeFrom(earliest, to - from, fixed, gap));
    placed.push({ ...session, startsAt: new Date(found), endsAt: new Date(found + to - from) });
    earliest = Math.max(earliest, found + to - from + gap);
  }
  return placed;
}

/** The first start from which nothing fixed is in the way for so long. */
function freeFrom(earliest: number, length: number, fixed: readonly Taken[], gap: number): number {
  let start = earliest;
  for (const { from, to } of fixed.toSorted((one, other) => one.from - other.from))
    if (from < start + length + gap && start < to + gap) start = to + gap;
  return start;
}

const byStart = (one: Session, other: Session) =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
const timesOf = ({ startsAt, endsAt }: Session): Taken => ({
  from: startsAt.getTime(),
  to: endsAt.getTime(),
});
