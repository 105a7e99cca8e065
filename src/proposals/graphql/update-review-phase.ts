import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { OtherReviews } from '../domain/review-settings.js';
import { ReviewPhaseType } from './review-phase.type.js';
import { ReviewPhasesOverlapType } from './review.errors.js';

@InputType({ description: 'Absent leaves a field as it is.' })
export class ReviewPhaseChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  opensAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'After `opensAt`; null: open end.' })
  closesAt?: Date | null;

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  isBlind?: boolean;

  @Field(() => OtherReviews, { nullable: true })
  @Absent()
  @Present()
  showsOtherReviews?: OtherReviews;

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  allowsReviews?: boolean;

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  allowsComments?: boolean;

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  reviewersDecide?: boolean;
}

@InputType({ description: 'Which phase, and what to change.' })
export class UpdateReviewPhaseInput {
  @Field(() => ID)
  @Id()
  reviewPhaseId: string;

  @Field(() => ReviewPhaseChanges)
  @ValidateNested()
  @Type(() => ReviewPhaseChanges)
  changes: ReviewPhaseChanges;
}

const UpdateReviewPhaseError = errorUnion('UpdateReviewPhaseError', NameTakenType, ReviewPhasesOverlapType);

@ObjectType({ description: 'The phase after the change.' })
export class UpdateReviewPhasePayload {
  @Field(() => ReviewPhaseType, { nullable: true })
  reviewPhase?: ReviewPhaseType;

  @Field(() => [UpdateReviewPhaseError])
  userErrors?: UserErrorData[];
}
