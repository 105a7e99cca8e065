import { UserError } from '../../kernel/user-error.js';
import type { Question } from './question.js';

/** Answers would be lost. */
export class QuestionAnswered extends UserError {
  constructor(readonly questionId: string) {
    super('This has been answered already. Archive the question instead; its answers stay.');
  }
}

/** Another question is asked only where this one was answered in a certain way. */
export class QuestionInUse extends UserError {
  constructor(readonly questionId: string) {
    super('Another question depends on this. Change that one first.');
  }
}

/** What has to be answered by now and is not. */
export class AnswersMissing extends UserError {
  constructor(readonly questions: readonly Question[]) {
    super(`Answers are missing: ${questions.map(({ text }) => text).join(' · ')}`);
  }
}
