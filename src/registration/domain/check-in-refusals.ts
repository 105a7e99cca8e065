import { UserError } from '../../kernel/user-error.js';

/** Somebody was checked in by the list: it stays, and so does how often it admits. */
export class CheckInListInUse extends UserError {
  constructor() {
    super('Somebody was checked in by this list already. Make another list instead.');
  }
}

/** The device used the nonce before, for something else. */
export class NonceReused extends UserError {
  constructor(readonly nonces: readonly string[]) {
    super('The device used this nonce for another check-in. Nothing was stored: take a new one.');
  }
}

/** Nobody went in or out by it, it is undone already, or the ticket moved on since. */
export class CheckInNotUndoable extends UserError {
  constructor() {
    super('Only the last entry or exit of a ticket can be undone, and only once.');
  }
}
