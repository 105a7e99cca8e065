import { Injectable } from '@nestjs/common';
import { byId } from '../../kernel/by-id.js';
import { listsBy, RequestLoader } from '../../platform/graphql/request-loader.js';
import { AnswersService } from '../answers.service.js';
import { QuestionSubject } from '../domain/question.js';
import { QuestionsService } from '../questions.service.js';
import type { AnswerType } from './answer.type.js';
import type { QuestionType } from './question.type.js';

/** Questions by their ids and by their event's, for those who were allowed to know of them. */
@Injectable()
export class QuestionsLoader {
  readonly question: RequestLoader<string, QuestionType>;
  /** In their order, archived ones included. */
  readonly of: RequestLoader<string, QuestionType[]>;

  constructor(questions: QuestionsService) {
    this.question = new RequestLoader(async (ids) => byId(await questions.list(ids)));
    this.of = new RequestLoader(async (ids) =>
      listsBy(await questions.listOf(ids), ({ eventId }) => eventId),
    );
  }
}

/** Answers by what they belong to, in the order of the questions, for those who were allowed to read them. */
@Injectable()
export class AnswersLoader {
  readonly ofProposal: RequestLoader<string, AnswerType[]>;
  readonly ofSpeaker: RequestLoader<string, AnswerType[]>;

  constructor(answers: AnswersService) {
    this.ofProposal = new RequestLoader(async (ids) =>
      listsBy(await answers.listOf(QuestionSubject.PROPOSAL, ids), ({ proposalId }) => proposalId ?? ''),
    );
    this.ofSpeaker = new RequestLoader(async (ids) =>
      listsBy(await answers.listOf(QuestionSubject.SPEAKER, ids), ({ speakerId }) => speakerId ?? ''),
    );
  }
}
