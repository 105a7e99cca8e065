import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, Max, Min, ValidateNested } from 'class-validator';
import { NameTakenType } from '../../events/index.js';
import { Absent, Id, Line, Present } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { ScoreCategoryInUseType } from './review.errors.js';
import { ScoreCategoryType } from './score-category.type.js';

@InputType({ description: 'Absent leaves a field as it is.' })
export class ScoreCategoryChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 200)
  name?: string;

  @Field(() => Int, { nullable: true, description: 'Orders them; the lowest comes first.' })
  @Absent()
  @Min(0)
  @Max(100_000)
  position?: number;

  @Field(() => Int, { nullable: true, description: '1 to 100. Means change at once.' })
  @Absent()
  @Min(1)
  @Max(100)
  weight?: number;

  @Field(() => Int, { nullable: true, description: 'From 0; not above a score that was given.' })
  @Absent()
  @Min(0)
  @Max(99)
  minimum?: number;

  @Field(() => Int, { nullable: true, description: 'Up to 100; not below a score that was given.' })
  @Absent()
  @Min(1)
  @Max(100)
  maximum?: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'At most 100; none: all proposals. Scores that were given still count.',
  })
  @Absent()
  @Present()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds?: string[];
}

@InputType({ description: 'Which category, and what to change.' })
export class UpdateScoreCategoryInput {
  @Field(() => ID)
  @Id()
  scoreCategoryId: string;

  @Field(() => ScoreCategoryChanges)
  @ValidateNested()
  @Type(() => ScoreCategoryChanges)
  changes: ScoreCategoryChanges;
}

const UpdateScoreCategoryError = errorUnion(
  'UpdateScoreCategoryError',
  NameTakenType,
  ScoreCategoryInUseType,
);

@ObjectType({ description: 'The category after the change.' })
export class UpdateScoreCategoryPayload {
  @Field(() => ScoreCategoryType, { nullable: true })
  scoreCategory?: ScoreCategoryType;

  @Field(() => [UpdateScoreCategoryError])
  userErrors?: UserErrorData[];
}
