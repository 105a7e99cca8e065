import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../../platform/graphql/user-error.type.js';
import { QuestionType } from './question.type.js';

@ObjectType('QuestionAnswered', {
  implements: () => UserErrorType,
  description: 'The question or the choice has been answered: it stays. The question can be archived.',
})
export class QuestionAnsweredType extends UserErrorType {
  @Field(() => ID, { description: 'Of which question.' })
  questionId: string;
}

@ObjectType('QuestionInUse', {
  implements: () => UserErrorType,
  description: 'Another question has a condition on this question or on one of its choices.',
})
export class QuestionInUseType extends UserErrorType {
  @Field(() => ID, { description: 'Of which question.' })
  questionId: string;
}

@ObjectType('AnswersMissing', {
  implements: () => UserErrorType,
  description: 'Questions that have to be answered by now are not.',
})
export class AnswersMissingType extends UserErrorType {
  @Field(() => [QuestionType], { description: 'Which ones; their `subject` says of what.' })
  questions: QuestionType[];
}
