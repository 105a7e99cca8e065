import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, ValidateNested } from 'class-validator';
import { Id, Line, Text } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuestionKind, QuestionSubject, Requirement } from '../domain/question.js';
import { QuestionChoiceInput, QuestionConditionInput } from './question.input.js';
import { QuestionType } from './question.type.js';

@InputType({ description: 'The new question and its event, which has at most 100.' })
export class AddQuestionInput {
  @Field(() => ID)
  @Id()
  eventId: string;

  @Field(() => QuestionSubject, { description: 'It stays.' })
  subject: QuestionSubject;

  @Field(() => QuestionKind, { description: 'It stays: what is asked otherwise is another question.' })
  kind: QuestionKind;

  @Field()
  @Line(1, 500)
  text: string;

  @Field({ defaultValue: '', description: 'Markdown, at most 5,000 characters.' })
  @Text(0, 5_000)
  help: string;

  @Field(() => Requirement, { defaultValue: Requirement.NO })
  requirement: Requirement;

  @Field({
    defaultValue: false,
    description: 'Whether an answer tells who wrote it, and is hidden in a blind review.',
  })
  identifies: boolean;

  @Field(() => Float, { nullable: true, description: 'Of a number, or of how many choices are picked.' })
  minimum?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a number, or of how many choices are picked.' })
  maximum?: number | null;

  @Field({ defaultValue: false, description: 'Whether a number has no fraction.' })
  isWhole: boolean;

  @Field(() => [QuestionChoiceInput], {
    defaultValue: [],
    description: 'Of CHOICE and CHOICES: 2 to 100, in their order.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => QuestionChoiceInput)
  choices: QuestionChoiceInput[];

  @Field(() => QuestionConditionInput, { nullable: true, description: 'Null: asked in any case.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionConditionInput)
  condition?: QuestionConditionInput | null;

  @Field(() => [ID], { defaultValue: [], description: 'Only of proposals of these tracks; none: all.' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  trackIds: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Only of proposals of these session formats; none: all.',
  })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Id({ each: true })
  sessionFormatIds: string[];
}

const AddQuestionError = errorUnion('AddQuestionError');

@ObjectType({ description: 'The question, behind the others.' })
export class AddQuestionPayload {
  @Field(() => QuestionType, { nullable: true })
  question?: QuestionType;

  @Field(() => [AddQuestionError])
  userErrors?: UserErrorData[];
}
