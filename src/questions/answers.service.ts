import { Injectable } from '@nestjs/common';
import { FilePurpose, FilesService, type PreparedFile } from '../files/index.js';
import { newId } from '../kernel/id.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import type { Answer } from './data/answer.entity.js';
import { AnswersRepository, subjectField } from './data/answers.repository.js';
import { QuestionsRepository } from './data/questions.repository.js';
import type { AnswerValue, GivenAnswer } from './domain/answer-value.js';
import { answered, missing, type Parts } from './domain/answering.js';
import { type Question, QuestionKind, type QuestionSubject, type Requirement } from './domain/question.js';
import { AnswersMissing } from './domain/refusals.js';

/** What the answers belong to, and what limits the questions that it is asked. */
export interface Respondent extends Partial<Parts> {
  readonly eventId: string;
  readonly subject: QuestionSubject;
  readonly id: string;
}

/** Answers whose files were looked at and stored; `AnswersService.prepare` makes them. */
export interface PreparedAnswers {
  readonly given: readonly GivenAnswer[];
  /** By upload. */
  readonly files: ReadonlyMap<string, PreparedFile>;
}

/** How answers are taken. */
export interface AnswerTerms {
  /** The way to their list in the input. */
  readonly above: readonly string[];
  /** What limited the questions before, where that changes in the same transaction. */
  readonly former?: Parts;
  /** Whether only what is still required can be answered. */
  readonly isDecided?: boolean;
}

/**
 * What people answer. For the modules whose things are asked about: they ask for permission themselves and lock the
 * event first, so that no question changes meanwhile.
 */
@Injectable()
export class AnswersService {
  constructor(
    private readonly questions: QuestionsRepository,
    private readonly answers: AnswersRepository,
    private readonly files: FilesService,
    private readonly clock: Clock,
  ) {}

  /** Of several subjects: in the order of the questions are those of each one. */
  async listOf(subject: QuestionSubject, subjectIds: readonly string[]): Promise<Answer[]> {
    const answers = await this.answers.listOf(subject, subjectIds);
    if (answers.length === 0) return [];
    const asked = await this.questions.list(answers.map(({ questionId }) => questionId));
    const places = new Map(asked.map(({ id }, place) => [id, place]));
    const placeOf = ({ questionId }: Answer) => places.get(questionId) ?? asked.length;
    return answers.sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** Looks at the files among the answers. Call it before the transaction: it talks to the storage. */
  async prepare(viewer: Viewer, given: readonly GivenAnswer[]): Promise<PreparedAnswers> {
    const files = new Map<string, PreparedFile>();
    if (given.every(({ uploadId }) => uploadId == null)) return { given, files };
    const asked = await this.questions.list(given.map(({ questionId }) => questionId));
    const kinds = new Map(asked.map(({ id, kind }) => [id, kind]));
    for (const { questionId, uploadId } of given)
      if (uploadId != null && kinds.get(questionId) === QuestionKind.FILE)
        files.set(uploadId, await this.files.prepare(viewer, uploadId, FilePurpose.DOCUMENT));
    return { given, files };
  }

  /** Takes the answers, and those away that are taken back or whose questions the change hides. All or none. */
  async save(
    viewer: Viewer,
    respondent: Respondent,
    { given, files }: PreparedAnswers,
    { above, ...terms }: AnswerTerms,
  ): Promise<void> {
    const { questions, present } = await this.load(respondent);
    const state = { ...terms, questions, answers: present, parts: partsOf(respondent) };
    const outcome = answered(given, state, above);
    if (Array.isArray(outcome)) throw new AggregateError(outcome);
    const gone = outcome.goneIds.flatMap((id) => present.get(id) ?? []);
    const replaced = [...outcome.given.keys()].flatMap((id) => present.get(id) ?? []);
    const written: Answer[] = [];
    for (const question of questions) {
      const value = outcome.given.get(question.id);
      if (!value) continue;
      const attached = await this.attached(viewer, value, files);
      written.push(this.written(respondent, question, attached, present.get(question.id)));
    }
    await this.answers.delete(gone.map(({ id }) => id));
    await this.answers.save(written);
    const former = [...gone, ...replaced].flatMap(({ fileId }) => fileId ?? []);
    if (former.length > 0) await this.files.remove(former);
  }

  /** Refuses while anything is missing that has to be answered by this time; of these questions only, if some are named. */
  async requireComplete(
    respondents: readonly Respondent[],
    by: Requirement,
    among?: readonly string[],
  ): Promise<void> {
    const lacking: Question[] = [];
    for (const respondent of respondents) {
      const { questions, present } = await this.load(respondent);
      lacking.push(...missing(questions, present, partsOf(respondent), by));
    }
    const named = lacking.filter(({ id }) => among?.includes(id) ?? true);
    if (named.length > 0) throw new AnswersMissing(named);
  }

  private async load({ eventId, subject, id }: Respondent) {
    const questions = (await this.questions.listOf([eventId])).filter((each) => each.subject === subject);
    const answers = questions.length > 0 ? await this.answers.listOf(subject, [id]) : [];
    return { questions, present: new Map(answers.map((answer) => [answer.questionId, answer])) };
  }

  private async attached(
    viewer: Viewer,
    value: AnswerValue,
    files: PreparedAnswers['files'],
  ): Promise<AnswerValue> {
    if (value.fileId === null) return value;
    const prepared = files.get(value.fileId);
    if (!prepared) throw new Error('A file was answered that was not prepared.');
    return { ...value, fileId: (await this.files.attach(viewer, prepared)).id };
  }

  private written(
    { eventId, subject, id }: Respondent,
    { id: questionId, text: questionText }: Question,
    value: AnswerValue,
    former: Answer | undefined,
  ): Answer {
    const none = { proposalId: null, speakerId: null };
    const own = { id: former?.id ?? newId(), eventId, ...none, [subjectField[subject]]: id };
    return { ...own, ...value, questionId, questionText, answeredAt: this.clock.now() };
  }
}

const partsOf = ({ trackId = null, sessionFormatId = null }: Respondent): Parts => ({
  trackId,
  sessionFormatId,
});
