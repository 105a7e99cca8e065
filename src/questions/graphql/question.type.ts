import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { QuestionKind, QuestionSubject, Requirement } from '../domain/question.js';
import './question.enums.js';

@ObjectType('QuestionChoice', { description: 'One of the answers that can be picked.' })
export class QuestionChoiceType {
  @Field(() => ID, { description: 'Stays when the text changes.' })
  id: string;

  @Field()
  text: string;
}

@ObjectType('QuestionCondition', {
  description:
    'A question with a condition is asked only where another one is asked and was answered in this way.',
})
export class QuestionConditionType {
  @Field(() => Boolean, {
    nullable: true,
    description: 'The answer to wait for. Null where that question has choices.',
  })
  isYes: boolean | null;

  /** Behind `question` and `choices`. */
  questionId: string;
  choiceIds: readonly string[];
}

@ObjectType('Question', {
  implements: () => NodeType,
  description: 'What an organizer asks beyond the fixed fields.',
})
export class QuestionType extends NodeType {
  @Field(() => QuestionSubject)
  subject: QuestionSubject;

  @Field(() => QuestionKind)
  kind: QuestionKind;

  @Field({ description: 'On one line. Answers keep the words that they answered.' })
  text: string;

  @Field({ description: 'What helps to answer, in Markdown; may be empty.' })
  help: string;

  @Field(() => Requirement)
  requirement: Requirement;

  @Field({ description: 'Whether an answer tells who wrote it: reviewers of a blind review do not see it.' })
  identifies: boolean;

  @Field(() => Int, { description: 'Orders them; the lowest comes first.' })
  position: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Of a number, or of how many choices are picked; null: any.',
  })
  minimum: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of a number, or of how many choices are picked; null: any.',
  })
  maximum: number | null;

  @Field({ description: 'Whether a number has no fraction.' })
  isWhole: boolean;

  @Field(() => [QuestionChoiceType], { description: 'In their order; none where nothing is picked.' })
  choices: readonly QuestionChoiceType[];

  @Field(() => QuestionConditionType, { nullable: true, description: 'Null: asked in any case.' })
  condition: QuestionConditionType | null;

  @Field({ description: 'Whether it is not asked any more; its answers stay.' })
  isArchived: boolean;

  /** Behind `tracks` and `sessionFormats`. */
  trackIds: readonly string[];
  sessionFormatIds: readonly string[];
}
