import { lengthOf, normalizeLine, normalizeText } from '../../kernel/text.js';
import { canonicalUrl } from '../../kernel/web-address.js';
import { type Choice, type Question, QuestionKind } from './question.js';

/** What stands in an answer: exactly one of them is not null. */
export interface AnswerValue {
  /** Of a line or text; a day as 2027-05-10; a web address. */
  readonly text: string | null;
  readonly number: number | null;
  readonly boolean: boolean | null;
  /** With their texts at the time of the answer. */
  readonly choices: readonly Choice[] | null;
  readonly fileId: string | null;
}

/** What somebody answers to a question; nothing takes a former answer back. */
export interface GivenAnswer {
  readonly questionId: string;
  readonly text?: string | null;
  readonly number?: number | null;
  readonly boolean?: boolean | null;
  readonly choiceIds?: readonly string[] | null;
  readonly uploadId?: string | null;
}

/** Why an answer is not taken: `field` is the one of the given answer. */
export interface AnswerFault {
  readonly field: keyof GivenAnswer;
  readonly message: string;
}

const fields = ['text', 'number', 'boolean', 'choiceIds', 'uploadId'] as const;

type ValueField = (typeof fields)[number];

const fieldOf: Readonly<Record<QuestionKind, ValueField>> = {
  LINE: 'text',
  TEXT: 'text',
  NUMBER: 'number',
  CHOICE: 'choiceIds',
  CHOICES: 'choiceIds',
  BOOLEAN: 'boolean',
  DATE: 'text',
  URL: 'text',
  FILE: 'uploadId',
};

const LINE_LENGTH = 300;
const TEXT_LENGTH = 5_000;

const none: AnswerValue = { text: null, number: null, boolean: null, choices: null, fileId: null };

/**
 * The value that somebody gives, normalized; null: none. A file's is its upload's id, as long as it is not attached.
 * Otherwise what is wrong with it.
 */
export function readValue(question: Question, given: GivenAnswer): AnswerValue | AnswerFault | null {
  const field = fieldOf[question.kind];
  const stray = fields.find((each) => each !== field && given[each] != null);
  if (stray) return { field: stray, message: `This question is answered by ${words[field]}.` };
  switch (field) {
    case 'text':
      return given.text == null ? null : readText(question.kind, given.text);
    case 'number':
      return given.number == null ? null : readNumber(question, given.number);
    case 'boolean':
      return given.boolean == null ? null : { ...none, boolean: given.boolean };
    case 'choiceIds':
      return given.choiceIds?.length ? readChoices(question, given.choiceIds) : null;
    case 'uploadId':
      return given.uploadId == null ? null : { ...none, fileId: given.uploadId };
  }
}

const words: Readonly<Record<ValueField, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'yes or no',
  choiceIds: 'choices',
  uploadId: 'a file',
};

export const isFault = (read: AnswerValue | AnswerFault | null): read is AnswerFault =>
  read !== null && 'field' in read;

function readText(kind: QuestionKind, given: string): AnswerValue | AnswerFault | null {
  const text = kind === QuestionKind.TEXT ? normalizeText(given) : normalizeLine(given);
  if (text === '') return null;
  const fault = (message: string): AnswerFault => ({ field: 'text', message });
  if (kind === QuestionKind.DATE)
    return isDay(text) ? { ...none, text } : fault('A day is written as 2027-05-10.');
  if (kind === QuestionKind.URL) {
    const url = canonicalUrl(text);
    return url === null ? fault('An address begins with https:// or http://.') : { ...none, text: url };
  }
  const limit = kind === QuestionKind.TEXT ? TEXT_LENGTH : LINE_LENGTH;
  const fits = Array.from(text).length <= 4 * limit && lengthOf(text) <= limit;
  return fits ? { ...none, text } : fault(`The answer has at most ${String(limit)} characters.`);
}

/** A day of the calendar in the years that have four digits. */
function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function readNumber({ minimum, maximum, isWhole }: Question, number: number): AnswerValue | AnswerFault {
  const fault = (message: string): AnswerFault => ({ field: 'number', message });
  if (!Number.isFinite(number)) return fault('This is no number.');
  if (isWhole && !Number.isSafeInteger(number)) return fault('The number is whole.');
  if (minimum !== null && number < minimum) return fault(`The number is at least ${String(minimum)}.`);
  if (maximum !== null && number > maximum) return fault(`The number is at most ${String(maximum)}.`);
  return { ...none, number: number === 0 ? 0 : number };
}

function readChoices(question: Question, ids: readonly string[]): AnswerValue | AnswerFault {
  const fault = (message: string): AnswerFault => ({ field: 'choiceIds', message });
  const picked = question.choices.filter(({ id }) => ids.includes(id));
  if (picked.length < ids.length) return fault('Pick choices of this question, each once.');
  if (question.kind === QuestionKind.CHOICE && picked.length > 1) return fault('Pick one choice.');
  const { minimum, maximum } = question;
  if (minimum !== null && picked.length < minimum) return fault(`Pick at least ${String(minimum)}.`);
  if (maximum !== null && picked.length > maximum) return fault(`Pick at most ${String(maximum)}.`);
  return { ...none, choices: picked };
}
