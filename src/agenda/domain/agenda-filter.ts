import { localDate } from '../../kernel/local-time.js';
import type { PlannedSession } from './session.js';

/** Which sessions of an agenda are asked for; what is absent does not narrow them. */
export interface AgendaFilter {
  /** `2027-05-10`: one over midnight is of the day on which it starts in the zone of the event. */
  readonly day?: string | null | undefined;
  readonly room?: string | null | undefined;
  /** That of the talk as it is today. */
  readonly track?: string | null | undefined;
}

/** `tracks` has the track of each talk that everybody may see and that has one. */
export function isWanted(
  { day, room, track }: AgendaFilter,
  { startsAt, isInAllRooms, roomIds, talkId }: PlannedSession,
  timeZone: string,
  tracks: ReadonlyMap<string, string>,
): boolean {
  return (
    (day == null || localDate(startsAt, timeZone) === day) &&
    (room == null || isInAllRooms || roomIds.includes(room)) &&
    (track == null || tracks.get(talkId ?? '') === track)
  );
}
