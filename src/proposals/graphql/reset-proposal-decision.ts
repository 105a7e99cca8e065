import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType, ProposalOnAgendaType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { ConflictOfInterestType } from './review.errors.js';

@InputType({ description: 'Which proposal becomes undecided again.' })
export class ResetProposalDecisionInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const ResetProposalDecisionError = errorUnion(
  'ResetProposalDecisionError',
  ProposalActionNotAllowedType,
  ProposalOnAgendaType,
  ConflictOfInterestType,
);

@ObjectType({ description: 'The proposal, undecided and without a talk.' })
export class ResetProposalDecisionPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [ResetProposalDecisionError])
  userErrors?: UserErrorData[];
}
