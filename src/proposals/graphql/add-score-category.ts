import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, Max, Min } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Id, Line } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ScoreCategoryType } from './score-category.type.js';

@InputType({ description: 'The new category and its event.' })
export class AddScoreCategoryInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field()
  @Line(1, 200)
  name: string;

  @Field(() => Int, { defaultValue: 1, description: '1 to 100: how much it counts beside the others.' })
  @Min(1)
  @Max(100)
  weight: number;

  @Field(() => Int, { defaultValue: 1, description: 'The worst score, from 0.' })
  @Min(0)
  @Max(99)
  minimum: number;

  @Field(() => Int, { defaultValue: 5, description: 'The best score, above the worst, up to 100.' })
  @Min(1)
  @Max(100)
  maximum: number;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Only proposals of these tracks, at most 100, are scored by it; none: all are.',
  })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds: string[];
}

const AddScoreCategoryError = errorUnion('AddScoreCategoryError', NameTakenType);

@ObjectType({ description: 'The category, behind the others.' })
export class AddScoreCategoryPayload {
  @Field(() => ScoreCategoryType, { nullable: true })
  scoreCategory?: ScoreCategoryType;

  @Field(() => [AddScoreCategoryError])
  userErrors?: UserErrorData[];
}
