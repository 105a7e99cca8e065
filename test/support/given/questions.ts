import { newId } from '../../../src/kernel/id.js';
import { Answer } from '../../../src/questions/data/answer.entity.js';
import { QuestionSessionFormat } from '../../../src/questions/data/question-session-format.entity.js';
import { QuestionTrack } from '../../../src/questions/data/question-track.entity.js';
import { QuestionRow } from '../../../src/questions/data/question.entity.js';
import {
  hasChoices,
  QuestionKind,
  QuestionSubject,
  Requirement,
} from '../../../src/questions/domain/question.js';
import type { Rows } from './rows.js';

interface Limits {
  readonly trackIds?: readonly string[];
  readonly sessionFormatIds?: readonly string[];
}

/** What organizers ask beyond the fixed fields, and what is answered. */
export const givenQuestions = (rows: Rows) => ({
  /** On proposals, answered on one line, not required. Where choices are picked there are two. */
  async question({
    trackIds = [],
    sessionFormatIds = [],
    ...fields
  }: Partial<QuestionRow> & Limits & { eventId: string }) {
    const n = rows.next();
    const { kind = QuestionKind.LINE } = fields;
    const choices = hasChoices(kind) ? ['First', 'Second'].map((text) => ({ id: newId(), text })) : [];
    const question = await rows.save(QuestionRow, {
      id: newId(),
      subject: QuestionSubject.PROPOSAL,
      kind,
      text: `Question ${String(n)}?`,
      help: '',
      requirement: Requirement.NO,
      identifies: false,
      position: n,
      minimum: null,
      maximum: null,
      isWhole: false,
      choices,
      conditionQuestionId: null,
      conditionChoiceIds: [],
      conditionIsYes: null,
      isArchived: false,
      ...fields,
    });
    const own = { eventId: question.eventId, questionId: question.id };
    for (const trackId of trackIds) await rows.save(QuestionTrack, { ...own, trackId });
    for (const sessionFormatId of sessionFormatIds)
      await rows.save(QuestionSessionFormat, { ...own, sessionFormatId });
    return question;
  },

  /** "Yes, of course." unless it says something else; of a proposal or a speaker. */
  async answer(fields: Partial<Answer> & { questionId: string }): Promise<Answer> {
    const {
      id: questionId,
      eventId,
      text: questionText,
    } = await rows.source.getRepository(QuestionRow).findOneByOrFail({ id: fields.questionId });
    const none = { number: null, boolean: null, choices: null, fileId: null };
    const saysElse = Object.keys(none).some((key) => key in fields);
    return rows.save(Answer, {
      id: newId(),
      eventId,
      proposalId: null,
      speakerId: null,
      questionText,
      text: saysElse ? null : 'Yes, of course.',
      ...none,
      answeredAt: rows.now(),
      ...fields,
      questionId,
    });
  },
});
