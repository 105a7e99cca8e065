import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { SoldOutType } from '../../ticketing/index.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';
import { ConflictOfInterestType } from './review.errors.js';

@InputType({ description: 'Which proposal becomes a talk.' })
export class AcceptProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const AcceptProposalError = errorUnion(
  'AcceptProposalError',
  ProposalActionNotAllowedType,
  ConflictOfInterestType,
  SoldOutType,
);

@ObjectType({ description: 'The proposal, with its talk.' })
export class AcceptProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [AcceptProposalError])
  userErrors?: UserErrorData[];
}
