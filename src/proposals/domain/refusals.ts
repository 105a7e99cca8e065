import { UserError } from '../../kernel/user-error.js';

/** The talk that would go is on the agenda, or on a release of it: people plan with it. */
export class ProposalOnAgenda extends UserError {
  constructor() {
    super(
      'The talk of this proposal is on the agenda, or on one that was published. It has to go from there first.',
    );
  }
}
