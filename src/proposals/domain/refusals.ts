import { UserError } from '../../kernel/user-error.js';

/** The talk that would go is on the agenda, where people plan with it. */
export class ProposalOnAgenda extends UserError {
  constructor() {
    super('The talk of this proposal stands on the agenda. An organizer has to take it off there first.');
  }
}
