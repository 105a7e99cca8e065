import { UserError } from '../../kernel/user-error.js';

/** The talk stands on the agenda or came from a proposal that still points to it. */
export class TalkInUse extends UserError {
  constructor() {
    super('This talk stands on the agenda or belongs to an accepted proposal. Take it off there first.');
  }
}
