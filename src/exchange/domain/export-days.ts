import { boundsOf, dayOf, type ExportedDay } from './export-clock.js';
import type { ExportedAgenda, ExportedSession } from './exported-agenda.js';
import type { ProgrammeRoom } from './programme.js';

/** What happens in one room on one day. */
export interface RoomOfDay {
  /** Null: in no room. */
  readonly room: ProgrammeRoom | null;
  readonly sessions: readonly ExportedSession[];
}

/**
 * The conference days with sessions, or else that on which the event starts, each with its rooms in order. A session in
 * several rooms stands once, in the first of them: such files know a session by an id that they must not repeat.
 */
export function daysOf(agenda: ExportedAgenda): (ExportedDay & { readonly rooms: RoomOfDay[] })[] {
  const { timeZone, startsAt, sessions } = agenda;
  const byDay = Map.groupBy(sessions, (session) => dayOf(session.startsAt, timeZone));
  const dates = byDay.size > 0 ? [...byDay.keys()].sort() : [dayOf(startsAt, timeZone)];
  return dates.map((date) => ({
    ...boundsOf(date, timeZone),
    rooms: inRooms(byDay.get(date) ?? [], agenda.rooms),
  }));
}

function inRooms(sessions: readonly ExportedSession[], rooms: readonly ProgrammeRoom[]): RoomOfDay[] {
  const byRoom = Map.groupBy(sessions, (session) => session.rooms[0]?.key ?? null);
  return [...rooms, null].flatMap((room) => {
    const found = byRoom.get(room?.key ?? null);
    return found ? [{ room, sessions: found }] : [];
  });
}
