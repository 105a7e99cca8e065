import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ProposalType } from './proposal.type.js';
import { ConflictOfInterestType, OtherReviewsHiddenType } from './review.errors.js';

@InputType({ description: 'Which comment goes.' })
export class RemoveReviewCommentInput {
  @Field(() => ID)
  @Id()
  reviewCommentId: string;
}

const RemoveReviewCommentError = errorUnion(
  'RemoveReviewCommentError',
  ConflictOfInterestType,
  OtherReviewsHiddenType,
);

@ObjectType({ description: 'The proposal, without the comment.' })
export class RemoveReviewCommentPayload {
  @Field(() => ProposalType, { nullable: true })
  proposal?: ProposalType;

  @Field(() => [RemoveReviewCommentError])
  userErrors?: UserErrorData[];
}
