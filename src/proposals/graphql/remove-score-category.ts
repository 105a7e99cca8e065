import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ScoreCategoryInUseType } from './review.errors.js';
import { ScoreCategoryType } from './score-category.type.js';

@InputType({ description: 'Which category.' })
export class RemoveScoreCategoryInput {
  @Field(() => ID)
  @Id()
  scoreCategoryId: string;
}

const RemoveScoreCategoryError = errorUnion('RemoveScoreCategoryError', ScoreCategoryInUseType);

@ObjectType({ description: 'The category that was removed.' })
export class RemoveScoreCategoryPayload {
  @Field(() => ScoreCategoryType, { nullable: true })
  scoreCategory?: ScoreCategoryType;

  @Field(() => [RemoveScoreCategoryError])
  userErrors?: UserErrorData[];
}
