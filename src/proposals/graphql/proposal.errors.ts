import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { ProposalAction } from '../domain/proposal-actions.js';
import { ProposalStatus } from '../domain/proposal-state.js';

@ObjectType('CallForProposalsClosed', {
  implements: () => UserErrorType,
  description: 'The event takes no proposals: not yet, not any more, or not at all.',
})
export class CallForProposalsClosedType extends UserErrorType {
  @Field(() => Date, { nullable: true, description: 'Null where there is no call.' })
  opensAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null where there is no call.' })
  closesAt: Date | null;
}

@ObjectType('CallForProposalsExists', {
  implements: () => UserErrorType,
  description: 'The event has a call already, which can be updated.',
})
export class CallForProposalsExistsType extends UserErrorType {}

@ObjectType('ProposalLimitReached', {
  implements: () => UserErrorType,
  description: 'The call takes no more proposals of this person; withdrawn ones do not count.',
})
export class ProposalLimitReachedType extends UserErrorType {
  @Field(() => Int, { description: 'How many it takes of each person.' })
  limit: number;
}

@ObjectType('ProposalActionNotAllowed', {
  implements: () => UserErrorType,
  description: "The proposal's state does not allow this action.",
})
export class ProposalActionNotAllowedType extends UserErrorType {
  @Field(() => ProposalAction)
  action: ProposalAction;

  @Field(() => ID, { description: 'Of which proposal.' })
  proposalId: string;

  @Field(() => ProposalStatus, {
    description: 'As the speakers know it; the message says more to the committee.',
  })
  status: ProposalStatus;
}

@ObjectType('ProposalOnAgenda', {
  implements: () => UserErrorType,
  description: 'The talk of the proposal stands on the agenda, where people plan with it.',
})
export class ProposalOnAgendaType extends UserErrorType {
  @Field(() => ID, { description: 'Of which proposal.' })
  proposalId: string;
}

@ObjectType('DraftLimitReached', {
  implements: () => UserErrorType,
  description: 'One person keeps only so many drafts at one event.',
})
export class DraftLimitReachedType extends UserErrorType {
  @Field(() => Int, { description: 'How many.' })
  limit: number;
}

@ObjectType('ProposalVersionConflict', {
  implements: () => UserErrorType,
  description: 'What is said of the proposal was changed since it was read, perhaps in another window.',
})
export class ProposalVersionConflictType extends UserErrorType {
  @Field(() => Int, { description: 'The present version.' })
  version: number;
}

@ObjectType('SpeakerLimitReached', {
  implements: () => UserErrorType,
  description: 'A proposal has only so many speakers, those included who are invited.',
})
export class SpeakerLimitReachedType extends UserErrorType {
  @Field(() => Int, { description: 'How many.' })
  limit: number;
}

@ObjectType('CoSpeakerInvitationNotValid', {
  implements: () => UserErrorType,
  description:
    'The link was used, revoked, replaced or is too old, or nobody can join the proposal any more.',
})
export class CoSpeakerInvitationNotValidType extends UserErrorType {}

@ObjectType('AlreadyCoSpeaker', {
  implements: () => UserErrorType,
  description: 'The viewer is a speaker of the proposal already; the link stays good for somebody else.',
})
export class AlreadyCoSpeakerType extends UserErrorType {}

@ObjectType('LastSpeaker', {
  implements: () => UserErrorType,
  description: 'Nobody would be left to give the talk.',
})
export class LastSpeakerType extends UserErrorType {}

@ObjectType('ProposalAlreadySubmitted', {
  implements: () => UserErrorType,
  description:
    'The viewer submitted a proposal of this title to the event already; after a lost answer, that is the one.',
})
export class ProposalAlreadySubmittedType extends UserErrorType {
  @Field(() => ID, { description: 'Which proposal that is.' })
  proposalId: string;
}
