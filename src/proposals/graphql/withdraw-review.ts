import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalType } from './proposal.type.js';
import { ReviewingClosedType } from './review.errors.js';

@InputType({ description: 'Whose review is withdrawn.' })
export class WithdrawReviewInput {
  @Field(() => ID)
  @Id()
  proposalId: string;
}

const WithdrawReviewError = errorUnion('WithdrawReviewError', ReviewingClosedType);

@ObjectType({ description: 'The proposal, without a review by the viewer.' })
export class WithdrawReviewPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [WithdrawReviewError])
  userErrors?: UserErrorData[];
}
