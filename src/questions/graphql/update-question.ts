import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, ValidateNested } from 'class-validator';
import { Absent, Id, Line, Present, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { Requirement } from '../domain/question.js';
import { QuestionAnsweredType, QuestionInUseType } from './question.errors.js';
import { QuestionChoiceInput, QuestionConditionInput } from './question.input.js';
import { QuestionType } from './question.type.js';

@InputType({
  description:
    'Absent leaves a field as it is; null clears it where it can be empty. Answers that are there keep the words that they answered.',
})
export class QuestionChanges {
  @Field(() => String, { nullable: true })
  @Absent()
  @Line(1, 500)
  text?: string;

  @Field(() => String, { nullable: true, description: 'Markdown, at most 5,000 characters.' })
  @Absent()
  @Text(0, 5_000)
  help?: string;

  @Field(() => Requirement, { nullable: true })
  @Absent()
  @Present()
  requirement?: Requirement;

  @Field(() => Boolean, { nullable: true })
  @Absent()
  @Present()
  identifies?: boolean;

  @Field(() => Float, { nullable: true, description: 'Holds for answers from now on.' })
  minimum?: number | null;

  @Field(() => Float, { nullable: true, description: 'Holds for answers from now on.' })
  maximum?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Holds for answers from now on.' })
  @Absent()
  @Present()
  isWhole?: boolean;

  @Field(() => [QuestionChoiceInput], {
    nullable: true,
    description: 'All of them, 2 to 100. Those that somebody has picked stay; their text may change.',
  })
  @Absent()
  @Present()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => QuestionChoiceInput)
  choices?: QuestionChoiceInput[];

  @Field(() => QuestionConditionInput, { nullable: true, description: 'Null: asked in any case.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionConditionInput)
  condition?: QuestionConditionInput | null;

  @Field(() => [ID], { nullable: true, description: 'At most 100; none: proposals of all tracks.' })
  @Absent()
  @Present()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'At most 100; none: proposals of all formats.' })
  @Absent()
  @Present()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  sessionFormatIds?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is not asked any more, nor what depends on it. Its answers stay.',
  })
  @Absent()
  @Present()
  isArchived?: boolean;
}

@InputType({ description: 'Which question, and what to change of it.' })
export class UpdateQuestionInput {
  @Field(() => ID)
  @Id()
  questionId: string;

  @Field(() => QuestionChanges)
  @ValidateNested()
  @Type(() => QuestionChanges)
  changes: QuestionChanges;
}

const UpdateQuestionError = errorUnion('UpdateQuestionError', QuestionAnsweredType, QuestionInUseType);

@ObjectType({ description: 'The question after the change.' })
export class UpdateQuestionPayload {
  @Field(() => QuestionType, { nullable: true })
  question?: QuestionType;

  @Field(() => [UpdateQuestionError])
  userErrors?: UserErrorData[];
}
