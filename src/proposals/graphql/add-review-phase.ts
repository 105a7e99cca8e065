import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { OtherReviews } from '../domain/review-settings.js';
import { ReviewPhaseType } from './review-phase.type.js';
import { ReviewPhasesOverlapType } from './review.errors.js';

@InputType({ description: 'The new phase and its event.' })
export class AddReviewPhaseInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field({ description: 'Unique in the event.' })
  @Line(1, 200)
  name: string;

  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  opensAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'After `opensAt`; null: open end.' })
  closesAt?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether names are hidden from reviewers until a proposal is a talk.',
  })
  isBlind: boolean;

  @Field(() => OtherReviews, { defaultValue: OtherReviews.AFTER_OWN })
  showsOtherReviews: OtherReviews;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether reviews are taken.' })
  allowsReviews: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether reviewers may comment among each other.',
  })
  allowsComments: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether reviewers decide beside the organizers.',
  })
  reviewersDecide: boolean;
}

const AddReviewPhaseError = errorUnion('AddReviewPhaseError', NameTakenType, ReviewPhasesOverlapType);

@ObjectType({ description: 'The phase.' })
export class AddReviewPhasePayload {
  @Field(() => ReviewPhaseType, { nullable: true })
  reviewPhase?: ReviewPhaseType;

  @Field(() => [AddReviewPhaseError])
  userErrors?: UserErrorData[];
}
