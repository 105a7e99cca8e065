import { Fact } from '../kernel/fact.js';
import type { DecisionMailing } from './domain/decision-mailing.js';

abstract class ProposalFact extends Fact {
  constructor(
    readonly proposalId: string,
    readonly eventId: string,
  ) {
    super();
  }
}

/** A speaker offered a talk. */
export class ProposalSubmitted extends ProposalFact {}

/** The speaker took a proposal back. */
export class ProposalWithdrawn extends ProposalFact {}

/** The committee's decision upon a proposal was published; its speakers may know it. */
export class DecisionPublished extends ProposalFact {
  constructor(
    proposalId: string,
    eventId: string,
    /** Tells one publication of a proposal's decision from a later one. */
    readonly publicationId: string,
    /** What becomes of the mails about it. */
    readonly mails: DecisionMailing,
  ) {
    super(proposalId, eventId);
  }
}

/** The committee changed its mind after a publication, which no longer holds. */
export class DecisionTakenBack extends ProposalFact {}

/** The speaker will give the talk. */
export class ProposalConfirmed extends ProposalFact {}

/** The speaker will not give the talk. It is gone, unless the proposal still has it: then it stands on the agenda. */
export class ProposalDeclined extends ProposalFact {}

/** The speaker did not answer in time; of the talk the same is true as after `ProposalDeclined`. */
export class ProposalLapsed extends ProposalFact {}

/** A proposal on standby was accepted in the place of another, which waits to be published. */
export class StandbyAccepted extends ProposalFact {}

/** The committee wrote to the speakers of a proposal, or they to the committee. */
export class MessageSent extends ProposalFact {
  constructor(
    proposalId: string,
    eventId: string,
    readonly messageId: string,
  ) {
    super(proposalId, eventId);
  }
}
