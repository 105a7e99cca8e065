import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal is tried on the draft of the agenda.' })
export class TryProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const TryProposalError = errorUnion('TryProposalError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposal, with its tentative talk.' })
export class TryProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [TryProposalError])
  userErrors?: UserErrorData[];
}
