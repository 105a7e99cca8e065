import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { OtherReviews } from '../domain/review-settings.js';
import { ReviewSettingsType } from './review-settings.type.js';

@InputType({ description: 'Which event, and all that is to hold there from now on.' })
export class SetReviewSettingsInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => Boolean, {
    description: 'Whether names are hidden from reviewers until a proposal is a talk.',
  })
  isBlind: boolean;

  @Field(() => Date, { nullable: true, description: 'Null: from the beginning.' })
  opensAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'After `opensAt`; null: until the decision.' })
  closesAt?: Date | null;

  @Field(() => OtherReviews)
  showsOtherReviews: OtherReviews;
}

const SetReviewSettingsError = errorUnion('SetReviewSettingsError');

@ObjectType({ description: 'The settings as they are now.' })
export class SetReviewSettingsPayload {
  @Field(() => ReviewSettingsType, { nullable: true })
  reviewSettings?: ReviewSettingsType;

  @Field(() => [SetReviewSettingsError])
  userErrors?: UserErrorData[];
}
