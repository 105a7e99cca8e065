import { UserError } from '../../kernel/user-error.js';
import type { ConflictKind } from './conflict-kind.js';
import type { WeighedConflict } from './weighed-conflicts.js';
import type { PlannedSession } from './session.js';

/** Somebody else changed the draft since the caller read it. */
export class DraftVersionConflict extends UserError {
  constructor(readonly version: number) {
    super('Somebody else has changed the agenda meanwhile. Look at it again, then repeat what you wanted.');
  }
}

/** A talk is on the agenda once. */
export class TalkAlreadyPlaced extends UserError {
  constructor(readonly session: PlannedSession) {
    super(`“${session.title}” is on the agenda already. Move it instead.`);
  }
}

/** The draft has conflicts that nobody accepted and that are too grave to publish it. */
export class AgendaHasConflicts extends UserError {
  constructor(readonly conflicts: readonly WeighedConflict[]) {
    const count = conflicts.length;
    super(
      `The agenda has ${count === 1 ? 'a conflict' : `${String(count)} conflicts`}. Solve or accept them.`,
    );
  }
}

/** The draft has no such conflict: it was solved or changed since it was read. */
export class ConflictGone extends UserError {
  constructor() {
    super('The agenda does not have this conflict any more. Look at it again.');
  }
}

/** Of this kind each conflict blocks, whatever somebody thinks of it. */
export class ConflictAlwaysBlocks extends UserError {
  constructor(readonly kind: ConflictKind) {
    super('An agenda with a talk that is only being tried is not published.');
  }
}
