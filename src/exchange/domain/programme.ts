import type { TalkLevel } from '../../kernel/talk-level.js';
import type { Doubt } from './doubt.js';

/** What a session is for those who plan: only breaks may lie across rooms without speakers. */
export const SessionKind = {
  TALK: 'TALK',
  BREAK: 'BREAK',
  CEREMONY: 'CEREMONY',
  WORKSHOP: 'WORKSHOP',
} as const;
export type SessionKind = (typeof SessionKind)[keyof typeof SessionKind];

/** Dates are ISO (`2026-09-01`); null is what the source does not say. */
export interface ProgrammeConference {
  readonly title: string | null;
  readonly acronym: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly venue: string | null;
  readonly city: string | null;
  /** IANA name; null only when every instant came with its own offset. */
  readonly timeZone: string | null;
  readonly url: string | null;
}

export interface ProgrammeRoom {
  readonly key: string;
  readonly name: string;
}

export interface ProgrammeTrack {
  readonly name: string;
  /** `#rrggbb`, lower case. */
  readonly color: string | null;
}

export interface ProgrammeSpeaker {
  readonly key: string;
  readonly name: string;
  /** Safe Markdown. */
  readonly biography: string | null;
  /** Where the source has such things. */
  readonly tagline?: string;
  readonly links?: readonly ProgrammeLink[];
}

/** An http, https or mailto address; `title` may be empty. */
export interface ProgrammeLink {
  readonly url: string;
  readonly title: string;
}

export interface ProgrammeSession {
  readonly key: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly subtitle: string | null;
  /** Safe Markdown, like `description`; may be empty. */
  readonly abstract: string;
  readonly description: string;
  /** As the source writes it, mostly BCP 47. */
  readonly language: string | null;
  /** Left out where the source says none that we have. */
  readonly level?: TalkLevel;
  readonly track: string | null;
  /** The source's own word for the kind of session, `lightningtalk`. */
  readonly format: string | null;
  /** None where the source says none, or all. */
  readonly roomKeys: readonly string[];
  readonly isInAllRooms: boolean;
  /** The conference day on which it is listed; a session after midnight belongs to the day before. */
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What the clock at the venue shows, `2026-09-02T00:30:00`. */
  readonly localStart: string;
  readonly localEnd: string;
  readonly speakerKeys: readonly string[];
  readonly links: readonly ProgrammeLink[];
  readonly attachments: readonly ProgrammeLink[];
  readonly recordingOptOut: boolean;
}

/**
 * A conference's programme as plain values, whatever file it came from. Keys are those of the source,
 * so that a second import of the same file finds what the first one made.
 */
export interface Programme {
  readonly conference: ProgrammeConference;
  /** The conference days, ascending ISO dates. */
  readonly days: readonly string[];
  readonly rooms: readonly ProgrammeRoom[];
  readonly tracks: readonly ProgrammeTrack[];
  readonly speakers: readonly ProgrammeSpeaker[];
  readonly sessions: readonly ProgrammeSession[];
  /** What only the reader of the file could notice; `findDoubts` adds what the values show. */
  readonly doubts: readonly Doubt[];
}
