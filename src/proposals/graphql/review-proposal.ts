import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Id, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ConflictOfInterestType, ReviewingClosedType } from './review.errors.js';
import { ReviewType } from './review.type.js';

@InputType({ description: 'What is given in one category.' })
export class ReviewScoreInput {
  @Field(() => ID)
  @Id()
  scoreCategoryId: string;

  @Field(() => Int, { description: "On the category's scale." })
  value: number;
}

@InputType({ description: 'Which proposal, and what the reviewer thinks of it.' })
export class ReviewProposalInput {
  @Field(() => ID)
  @Id()
  proposalId: string;

  @Field(() => [ReviewScoreInput], {
    description: 'One for each category by which the proposal is scored: see `Proposal.scoreCategories`.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ReviewScoreInput)
  scores: ReviewScoreInput[];

  @Field({
    defaultValue: '',
    description: 'Markdown, at most 10,000 characters; for the committee only.',
  })
  @Text(0, 10_000)
  comment: string;
}

const ReviewProposalError = errorUnion('ReviewProposalError', ReviewingClosedType, ConflictOfInterestType);

@ObjectType({ description: "The viewer's review." })
export class ReviewProposalPayload {
  @Field(() => ReviewType, { nullable: true })
  review?: ReviewType;

  @Field(() => [ReviewProposalError])
  userErrors?: UserErrorData[];
}
