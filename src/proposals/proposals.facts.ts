import { Fact } from '../kernel/fact.js';

/** A speaker offered a talk. */
export class ProposalSubmitted extends Fact {
  constructor(
    readonly proposalId: string,
    readonly eventId: string,
  ) {
    super();
  }
}

/** The committee took a proposal into the programme. */
export class ProposalAccepted extends Fact {
  constructor(
    readonly proposalId: string,
    readonly eventId: string,
  ) {
    super();
  }
}

/** The committee said no, perhaps after a yes. */
export class ProposalRejected extends Fact {
  constructor(
    readonly proposalId: string,
    readonly eventId: string,
  ) {
    super();
  }
}

/** The speaker took a proposal back. */
export class ProposalWithdrawn extends Fact {
  constructor(
    readonly proposalId: string,
    readonly eventId: string,
  ) {
    super();
  }
}
