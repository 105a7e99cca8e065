export {
  AnswersService,
  type AnswerTerms,
  type PreparedAnswers,
  type Respondent,
} from './answers.service.js';
export type { GivenAnswer } from './domain/answer-value.js';
export { QuestionSubject, Requirement } from './domain/question.js';
export { AnswerInput, MAX_ANSWERS } from './graphql/answer.input.js';
export { AnswerType } from './graphql/answer.type.js';
export { AnswersMissingType } from './graphql/question.errors.js';
export { AnswersLoader, QuestionsLoader } from './graphql/questions.loaders.js';
export { QuestionsModule } from './questions.module.js';
