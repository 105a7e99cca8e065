import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ReviewPhaseType } from './review-phase.type.js';

@InputType({ description: 'Which phase.' })
export class RemoveReviewPhaseInput {
  @Field(() => ID)
  @Id()
  reviewPhaseId: string;
}

const RemoveReviewPhaseError = errorUnion('RemoveReviewPhaseError');

@ObjectType({ description: 'The phase that was removed.' })
export class RemoveReviewPhasePayload {
  @Field(() => ReviewPhaseType, { nullable: true })
  reviewPhase?: ReviewPhaseType;

  @Field(() => [RemoveReviewPhaseError])
  userErrors?: UserErrorData[];
}
