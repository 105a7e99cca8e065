import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal is taken back.' })
export class WithdrawProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const WithdrawProposalError = errorUnion('WithdrawProposalError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposal, taken back.' })
export class WithdrawProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [WithdrawProposalError])
  userErrors?: UserErrorData[];
}
