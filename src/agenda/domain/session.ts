/** What happens in a session. */
export enum SessionKind {
  /** Always of a talk. */
  TALK = 'TALK',
  BREAK = 'BREAK',
  /** An opening, a closing, a prize-giving. */
  CEREMONY = 'CEREMONY',
  /** May be of a talk, then with its speakers. */
  WORKSHOP = 'WORKSHOP',
}

/** What happens when and where, as a reader of the agenda sees it. */
export interface PlannedSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly talkId: string | null;
  /** The talk's, or its own where it has no talk. */
  readonly title: string;
  /** Of the event's rooms all, also those that are added later. */
  readonly isInAllRooms: boolean;
  /** In order of the ids, all of them if it is in all rooms; none: in no room, such as a walk. */
  readonly roomIds: readonly string[];
  readonly startsAt: Date;
  /** Exclusive: the next session in the room may start at this instant. */
  readonly endsAt: Date;
  /** In order. */
  readonly speakerIds: readonly string[];
  /** Who leads through it besides its speakers, in order. */
  readonly hostIds: readonly string[];
}

/** Where a session is wanted: a new one, or one that is on the draft already. */
export interface Placement {
  readonly sessionId?: string;
  readonly kind: SessionKind;
  /** Instead of a title. */
  readonly talkId: string | null;
  /** Instead of a talk. */
  readonly title: string | null;
  /** Then no room is named. */
  readonly isInAllRooms: boolean;
  readonly roomIds: readonly string[];
  /** Speakers of the event. */
  readonly hostIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A session as a draft holds it. */
export interface Session extends Omit<Placement, 'sessionId'> {
  readonly id: string;
  readonly eventId: string;
}

/** The most sessions that one agenda holds. */
export const SESSION_LIMIT = 5_000;

/**
 * What a session is known by from release to release: its talk, which may be taken off and placed again, or itself.
 * Calendars know it by the same.
 */
export const entryIdOf = ({ id, talkId }: Pick<PlannedSession, 'id' | 'talkId'>): string => talkId ?? id;
