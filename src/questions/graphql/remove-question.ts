import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Id } from '../../platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../platform/graphql/user-error.type.js';
import { QuestionAnsweredType, QuestionInUseType } from './question.errors.js';
import { QuestionType } from './question.type.js';

@InputType({ description: 'Which question.' })
export class RemoveQuestionInput {
  @Field(() => ID)
  @Id()
  questionId: string;
}

const RemoveQuestionError = errorUnion('RemoveQuestionError', QuestionAnsweredType, QuestionInUseType);

@ObjectType({ description: 'The question that was removed.' })
export class RemoveQuestionPayload {
  @Field(() => QuestionType, { nullable: true })
  question?: QuestionType;

  @Field(() => [RemoveQuestionError])
  userErrors?: UserErrorData[];
}
