import { type ConflictKind, ConflictSeverity, defaultSeverity, isFixed } from './conflict-kind.js';
import type { Conflict } from './conflict.js';

/** Why a conflict may stay. */
export interface Acceptance {
  /** Of the conflict. */
  readonly key: string;
  readonly reason: string;
  /** A user's id; null when the account is gone. */
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date;
}

/** A conflict and what it means for publishing. */
export interface WeighedConflict extends Conflict {
  readonly severity: ConflictSeverity;
  /** Null: nobody has accepted it. */
  readonly acceptance: Acceptance | null;
}

/** What the organizers of an event have said. */
export interface Weights {
  readonly severities: ReadonlyMap<ConflictKind, ConflictSeverity>;
  /** By the keys of the conflicts. */
  readonly acceptances: ReadonlyMap<string, Acceptance>;
}

export const severityOf = (
  kind: ConflictKind,
  { severities }: Pick<Weights, 'severities'>,
): ConflictSeverity =>
  isFixed(kind) ? ConflictSeverity.BLOCK : (severities.get(kind) ?? defaultSeverity[kind]);

export const weighed = (conflicts: readonly Conflict[], weights: Weights): WeighedConflict[] =>
  conflicts.map((conflict) => ({
    ...conflict,
    severity: severityOf(conflict.kind, weights),
    acceptance: isFixed(conflict.kind) ? null : (weights.acceptances.get(conflict.key) ?? null),
  }));

/** Whether it stands in the way of publishing. */
export const blocks = ({ severity, acceptance }: WeighedConflict): boolean =>
  severity === ConflictSeverity.BLOCK && acceptance === null;

export const isIgnored = ({ severity }: WeighedConflict): boolean => severity === ConflictSeverity.IGNORE;
