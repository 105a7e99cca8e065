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
  /** Null: in no room of its own, such as a break for everybody. */
  readonly roomId: string | null;
  readonly startsAt: Date;
  /** Exclusive: the next session in the room may start at this instant. */
  readonly endsAt: Date;
  /** In order. */
  readonly speakerIds: readonly string[];
}

/** Where a session is wanted: a new one, or one that is on the draft already. */
export interface Placement {
  readonly sessionId?: string;
  readonly kind: SessionKind;
  /** Instead of a title. */
  readonly talkId: string | null;
  /** Instead of a talk. */
  readonly title: string | null;
  readonly roomId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The most sessions that one agenda holds. */
export const SESSION_LIMIT = 5_000;

/**
 * What a session is known by from release to release: its talk, which may be taken off and placed again, or itself.
 * Calendars know it by the same.
 */
export const entryIdOf = ({ id, talkId }: Pick<PlannedSession, 'id' | 'talkId'>): string => talkId ?? id;
