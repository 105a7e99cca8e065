import { localDate, readLocal, wallTime, withOffset } from '../../kernel/local-time.js';
import { InvalidInput } from '../../kernel/user-error.js';
import type { Stretch } from './operations.js';
import type { Session } from './session.js';

const MINUTE = 60_000;

/** Whether the session lies in the stretch. One in several rooms is in none of them alone. */
export function isWithin({ day, roomId, from }: Stretch, session: Session, timeZone: string): boolean {
  return (
    (day === undefined || localDate(session.startsAt, timeZone) === day) &&
    (roomId === undefined || (session.roomIds.length === 1 && session.roomIds[0] === roomId)) &&
    (from === undefined || session.startsAt >= from)
  );
}

/**
 * The session later, or earlier. Days keep the time on the wall of the zone and the length in minutes; minutes are
 * added afterwards. Refused where the clocks change and the time on the wall is no instant, or two. `path` leads to the
 * shift in the input.
 */
export function shifted<S extends Session>(
  session: S,
  { days, minutes }: { readonly days: number; readonly minutes: number },
  timeZone: string,
  path: readonly string[],
): S {
  const length = session.endsAt.getTime() - session.startsAt.getTime();
  const moved = days === 0 ? session.startsAt : onTheWall(session.startsAt, days, timeZone, path);
  const startsAt = new Date(moved.getTime() + minutes * MINUTE);
  return { ...session, startsAt, endsAt: new Date(startsAt.getTime() + length) };
}

function onTheWall(start: Date, days: number, timeZone: string, path: readonly string[]): Date {
  const wall = wallTime(start, timeZone).add({ days });
  const { isSkipped, instants } = readLocal(wall, timeZone);
  const [only, ...others] = instants;
  if (only && others.length === 0) return only;
  const choice = instants.map((instant) => withOffset(instant, timeZone)).join(' or ');
  const shown = wall.toString({ smallestUnit: 'minute' }).replace('T', ' at ');
  const clocks = isSkipped ? `jump over ${shown}` : `show ${shown} twice`;
  throw new InvalidInput(`The clocks in ${timeZone} ${clocks}. Move that session to ${choice}.`, [
    ...path,
    'days',
  ]);
}
