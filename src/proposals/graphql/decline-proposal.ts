import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal will not be given as a talk.' })
export class DeclineProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const DeclineProposalError = errorUnion('DeclineProposalError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposal, declined.' })
export class DeclineProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [DeclineProposalError])
  userErrors?: UserErrorData[];
}
