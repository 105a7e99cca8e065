import { UserError } from '../../kernel/user-error.js';

/** The talk that would go is on the draft of the agenda. */
export class ProposalOnAgenda extends UserError {
  constructor(readonly proposalId: string) {
    super('The talk of this proposal is on the agenda. It has to go from there first.');
  }
}
