import type { Interval } from '../../../kernel/interval.js';
import type { Conflict } from '../conflict.js';
import type { PlannedSession } from '../session.js';

/** A session with what the rules ask of its talk. */
export interface JudgedSession extends PlannedSession {
  readonly trackId: string | null;
  readonly sessionFormatId: string | null;
  /** Its talk is only being tried. */
  readonly isTentative: boolean;
  /** Its speakers have promised to give it; without a talk there is nothing to promise. */
  readonly isConfirmed: boolean;
}

/** A room as the rules see it. */
export interface RoomTerms {
  readonly name: string;
  /** People; null: unknown. */
  readonly capacity: number | null;
  readonly setupMinutes: number;
  readonly turnoverMinutes: number;
  /** When it can be used, in order and apart from each other; none: always. */
  readonly hours: readonly Interval[];
}

/** What sessions are held against, each by its id; what is not there restricts nothing. */
export interface Circumstances {
  readonly event: Interval;
  readonly rooms: ReadonlyMap<string, RoomTerms>;
  readonly formatMinutes: ReadonlyMap<string, number>;
  /** When speakers can be on stage, in order and apart from each other. */
  readonly availability: ReadonlyMap<string, readonly Interval[]>;
  /** How many people have starred a talk. */
  readonly stars: ReadonlyMap<string, number>;
}

/** Finds the conflicts of one kind among sessions in order of their start, then of their ids. */
export type Rule = (inOrder: readonly JudgedSession[], circumstances: Circumstances) => Conflict[];
