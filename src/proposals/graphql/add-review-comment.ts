import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ReviewCommentType } from './review-comment.type.js';
import { CommentsClosedType, ConflictOfInterestType, OtherReviewsHiddenType } from './review.errors.js';

@InputType({ description: 'What to say of which proposal.' })
export class AddReviewCommentInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field({ description: 'Markdown, at most 10,000 characters.' })
  @Text(1, 10_000)
  text: string;
}

const AddReviewCommentError = errorUnion(
  'AddReviewCommentError',
  ConflictOfInterestType,
  OtherReviewsHiddenType,
  CommentsClosedType,
);

@ObjectType({ description: 'The new comment.' })
export class AddReviewCommentPayload {
  @Field(() => ReviewCommentType, { nullable: true })
  reviewComment?: ReviewCommentType;

  @Field(() => [AddReviewCommentError])
  userErrors?: UserErrorData[];
}
