import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional } from 'class-validator';
import { Id, Line } from '../../platform/graphql/input-rules.js';

@InputType({ description: 'A new choice, or one that the question has already.' })
export class QuestionChoiceInput {
  @Field(() => ID, { nullable: true, description: 'Of the choice that is kept; absent: a new one.' })
  @IsOptional()
  @Id()
  id?: string | null;

  @Field()
  @Line(1, 200)
  text: string;
}

@InputType({
  description:
    'The question is asked only where another one of the same event and subject is asked and was answered so.',
})
export class QuestionConditionInput {
  @Field(() => ID, { description: 'One that is answered by choices or by yes or no.' })
  @Id()
  questionId: string;

  @Field(() => [ID], { defaultValue: [], description: 'Any of these choices; none for yes or no.' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  choiceIds: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer is yes; null for choices.' })
  isYes?: boolean | null;
}

/** A condition as the rules know it. */
export const conditionOf = ({ isYes = null, ...condition }: QuestionConditionInput) => ({
  ...condition,
  isYes,
});
