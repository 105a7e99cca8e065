import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalActionNotAllowedType } from './proposal.errors.js';
import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal will be given as a talk.' })
export class ConfirmProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const ConfirmProposalError = errorUnion('ConfirmProposalError', ProposalActionNotAllowedType);

@ObjectType({ description: 'The proposal, confirmed.' })
export class ConfirmProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [ConfirmProposalError])
  userErrors?: UserErrorData[];
}
