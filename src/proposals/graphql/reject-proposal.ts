import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType, ProposalOnAgendaType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { ConflictOfInterestType } from './review.errors.js';

@InputType({ description: 'Which proposal becomes no talk.' })
export class RejectProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const RejectProposalError = errorUnion(
  'RejectProposalError',
  ProposalActionNotAllowedType,
  ProposalOnAgendaType,
  ConflictOfInterestType,
);

@ObjectType({ description: 'The proposal, without a talk.' })
export class RejectProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [RejectProposalError])
  userErrors?: UserErrorData[];
}
