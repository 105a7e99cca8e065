import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional } from 'class-validator';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';

@InputType({ description: 'Whose expertise at which event, as a whole.' })
export class SetReviewerExpertiseInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => ID, { nullable: true, description: "A person who may review; null: the viewer's own." })
  @IsOptional()
  @Id()
  reviewerId?: string | null;

  @Field(() => [ID], { description: 'Tags of the event, at most 100.' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  tagIds: string[];

  @Field(() => [ID], { description: 'Tracks of the event, at most 100.' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds: string[];
}

@ObjectType('ReviewerExpertise', {
  description:
    'What a reviewer of an event knows much of. `assignReviews` goes by it where the work stays even.',
})
export class ReviewerExpertiseType {
  /** Behind `reviewer`, `tags` and `tracks`. */
  reviewerId: string;
  tagIds: readonly string[];
  trackIds: readonly string[];
}

const SetReviewerExpertiseError = errorUnion('SetReviewerExpertiseError');

@ObjectType({ description: 'The expertise as it is now.' })
export class SetReviewerExpertisePayload {
  @Field(() => ReviewerExpertiseType, { nullable: true })
  reviewerExpertise?: ReviewerExpertiseType;

  @Field(() => [SetReviewerExpertiseError])
  userErrors?: UserErrorData[];
}
