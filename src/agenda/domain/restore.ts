import type { PlannedSession, Session } from './session.js';

/** What a session has lost since it was published. */
export enum LossKind {
  /** Without it there is no session. */
  TALK = 'TALK',
  ROOM = 'ROOM',
  HOST = 'HOST',
}

/** A session that cannot come back as it was. */
export interface Loss {
  /** As the release froze it. */
  readonly session: PlannedSession;
  readonly kinds: readonly LossKind[];
}

/** The ids of what the event still has. */
export interface StillThere {
  readonly talks: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
}

/** What a release held as sessions of a draft again, under the same ids, without what is gone, and what that was. */
export function restored(
  frozen: readonly PlannedSession[],
  eventId: string,
  there: StillThere,
): { sessions: Session[]; losses: Loss[] } {
  const losses = frozen
    .map((session) => ({ session, kinds: lossesOf(session, there) }))
    .filter(({ kinds }) => kinds.length > 0);
  const sessions = frozen
    .filter(({ talkId }) => talkId === null || there.talks.has(talkId))
    .map(({ id, kind, talkId, title, isInAllRooms, roomIds, hostIds, startsAt, endsAt }) => ({
      ...{ id, eventId, kind, talkId, isInAllRooms, startsAt, endsAt },
      title: talkId === null ? title : null,
      roomIds: isInAllRooms ? [] : roomIds.filter((room) => there.rooms.has(room)),
      hostIds: hostIds.filter((host) => there.speakers.has(host)),
    }));
  return { sessions, losses };
}

/** Whoever is in all rooms is in all that there are now. */
function lossesOf({ talkId, isInAllRooms, roomIds, hostIds }: PlannedSession, there: StillThere): LossKind[] {
  return [
    ...(talkId === null || there.talks.has(talkId) ? [] : [LossKind.TALK]),
    ...(isInAllRooms || roomIds.every((room) => there.rooms.has(room)) ? [] : [LossKind.ROOM]),
    ...(hostIds.every((host) => there.speakers.has(host)) ? [] : [LossKind.HOST]),
  ];
}
