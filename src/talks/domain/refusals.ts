import { UserError } from '../../kernel/user-error.js';

/** The event has another talk at this address, or had one whose old address it is. */
export class TalkSlugTaken extends UserError {
  constructor(readonly slug: string) {
    super(`The address ${slug} leads to another talk of this event. Choose another one.`);
  }
}

/** The talk stands on the agenda or came from a proposal that still points to it. */
export class TalkInUse extends UserError {
  constructor() {
    super('This talk stands on the agenda or belongs to an accepted proposal. Take it off there first.');
  }
}
