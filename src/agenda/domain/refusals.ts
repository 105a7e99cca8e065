import { UserError } from '../../kernel/user-error.js';
import type { Conflict } from './conflicts.js';
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

/** The draft has conflicts that nobody accepted. */
export class AgendaHasConflicts extends UserError {
  constructor(readonly conflicts: readonly Conflict[]) {
    const count = conflicts.length;
    super(
      `The agenda has ${count === 1 ? 'a conflict' : `${String(count)} conflicts`}. Solve or accept them.`,
    );
  }
}
