import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ReviewCommentType } from './review-comment.type.js';
import { CommentsClosedType, ConflictOfInterestType, OtherReviewsHiddenType } from './review.errors.js';

@InputType({ description: 'What a comment says instead.' })
export class UpdateReviewCommentInput {
  @Field(() => ID)
  @Id()
  reviewCommentId: string;

  @Field({ description: 'Markdown, at most 10,000 characters.' })
  @Text(1, 10_000)
  text: string;
}

const UpdateReviewCommentError = errorUnion(
  'UpdateReviewCommentError',
  ConflictOfInterestType,
  OtherReviewsHiddenType,
  CommentsClosedType,
);

@ObjectType({ description: 'The changed comment.' })
export class UpdateReviewCommentPayload {
  @Field(() => ReviewCommentType, { nullable: true })
  reviewComment?: ReviewCommentType;

  @Field(() => [UpdateReviewCommentError])
  userErrors?: UserErrorData[];
}
