import type { ProgrammeLink, ProgrammeRoom, ProgrammeTrack, SessionKind } from './programme.js';

/** Somebody on stage. The id is that of the speaker at this event: one made from an address would tell who it is. */
export interface ExportedPerson {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  /** Markdown, like all texts. */
  readonly biography: string;
  readonly links: readonly ProgrammeLink[];
}

/** A session of an agenda with all that other systems want to know of it. */
export interface ExportedSession {
  /** What it is known by from release to release. */
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: string;
  /** Of its talk, which keeps it, or made from the title. */
  readonly slug: string;
  /** The page of its talk; null where it has none that everybody may see. */
  readonly url: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isInAllRooms: boolean;
  /** In the order of the event's rooms, all of them if it is in all; none: in no room. */
  readonly rooms: readonly ProgrammeRoom[];
  readonly track: string | null;
  /** The name of its session format. */
  readonly format: string | null;
  readonly language: string | null;
  readonly abstract: string;
  readonly speakers: readonly ExportedPerson[];
  /** Who leads through it besides its speakers. */
  readonly hosts: readonly ExportedPerson[];
  /** Somebody on stage refuses to be recorded. */
  readonly recordingOptOut: boolean;
}

/** An agenda as it is written into files for other systems; sessions in order of time. */
export interface ExportedAgenda {
  readonly title: string;
  readonly slug: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The address of the event's page. */
  readonly url: string;
  /** What changes with each release. */
  readonly version: string;
  /** In their order. */
  readonly rooms: readonly ProgrammeRoom[];
  readonly tracks: readonly (ProgrammeTrack & { readonly key: string })[];
  readonly sessions: readonly ExportedSession[];
}
