import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';

import { ProposalType } from './proposal.type.js';

@InputType({ description: 'Which proposal is not tried any more.' })
export class DropTriedProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const DropTriedProposalError = errorUnion('DropTriedProposalError');

@ObjectType({ description: 'The proposal, without its tentative talk.' })
export class DropTriedProposalPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [DropTriedProposalError])
  userErrors?: UserErrorData[];
}
