import { Field, Float, ObjectType } from '@nestjs/graphql';
import { QuestionChoiceType } from './question.type.js';

@ObjectType('Answer', {
  description: 'What somebody wrote to a question. Only the field that fits its kind is not null.',
})
export class AnswerType {
  @Field({ description: 'The words of the question when it was answered.' })
  questionText: string;

  @Field(() => String, {
    nullable: true,
    description: 'A line, a text in Markdown, a day such as 2027-05-10, or a web address.',
  })
  text: string | null;

  @Field(() => Float, { nullable: true })
  number: number | null;

  @Field(() => Boolean, { nullable: true })
  boolean: boolean | null;

  @Field(() => [QuestionChoiceType], {
    nullable: true,
    description: 'What was picked, with the words of that time.',
  })
  choices: readonly QuestionChoiceType[] | null;

  @Field(() => Date, { description: 'When it was last given.' })
  answeredAt: Date;

  /** Behind `question` and `file`. */
  questionId: string;
  fileId: string | null;
}
