import { InvalidInput } from '../../kernel/user-error.js';
import { type AnswerValue, type GivenAnswer, isFault, readValue } from './answer-value.js';
import { type Condition, type Question, Requirement } from './question.js';

/** Answers by the ids of their questions. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** What limits the questions that are asked. */
export interface Parts {
  readonly trackId: string | null;
  readonly sessionFormatId: string | null;
}

/** What is known of a subject before somebody answers, and what it is limited to from now on. */
export interface Answering {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly parts: Parts;
  /** Where its parts change with the answers. */
  readonly former?: Parts;
  /** Whether only what is required before the confirmation, or was and is missing, is still answered. */
  readonly isDecided?: boolean;
}

/** The answers after the change, and which of them came or went. */
export interface Answered {
  readonly given: Answers;
  /** Taken back, or to questions that the change hides. */
  readonly goneIds: readonly string[];
}

/** Those that are shown: not archived, for these parts, and with their conditions met by what is itself asked. */
export function asked(questions: readonly Question[], answers: Answers, parts: Parts): Question[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  const isAsked = (question: Question | undefined): boolean =>
    question !== undefined &&
    !question.isArchived &&
    isFor(question, parts) &&
    (question.condition === null ||
      (isAsked(known.get(question.condition.questionId)) && isMet(question.condition, answers)));
  return questions.filter(isAsked);
}

/** What has to be answered by this time and is not. */
export const missing = (
  questions: readonly Question[],
  answers: Answers,
  parts: Parts,
  by: Requirement,
): Question[] =>
  asked(questions, answers, parts).filter(
    ({ id, requirement }) =>
      !answers.has(id) &&
      requirement !== Requirement.NO &&
      (requirement === Requirement.BEFORE_SUBMISSION || by === Requirement.BEFORE_CONFIRMATION),
  );

/** What somebody's answers change, or all that is wrong with them. `above` leads to their list in the input. */
export function answered(
  given: readonly GivenAnswer[],
  state: Answering,
  above: readonly string[],
): Answered | InvalidInput[] {
  const { questions, answers, parts, former = parts } = state;
  const known = new Map(questions.map((question) => [question.id, question]));
  const read = new Map<string, AnswerValue | null>();
  const faults: InvalidInput[] = [];
  const refuse = (index: number, field: string, message: string) =>
    faults.push(new InvalidInput(message, [...above, String(index), field]));
  given.forEach((each, index) => {
    const question = known.get(each.questionId);
    if (!question) return refuse(index, 'questionId', 'There is no such question here.');
    if (read.has(question.id)) return refuse(index, 'questionId', 'Each question has one answer.');
    if (state.isDecided && isSettled(question, answers))
      return refuse(index, 'questionId', 'This question can no longer be answered.');
    const value = readValue(question, each);
    read.set(question.id, isFault(value) ? null : value);
    return isFault(value) && refuse(index, value.field, value.message);
  });
  const after = changed(answers, read);
  const askedNow = idsOf(asked(questions, after, parts));
  given.forEach(({ questionId }, index) => {
    if (read.get(questionId) && !askedNow.has(questionId))
      refuse(index, 'questionId', 'This question is not asked here.');
  });
  if (faults.length > 0) return faults;
  const hidden = asked(questions, answers, former).filter(({ id }) => !askedNow.has(id));
  const gone = [...idsOf(hidden), ...[...read].filter(([, value]) => !value).map(([id]) => id)];
  return {
    given: new Map([...read].flatMap(([id, value]) => (value ? [[id, value] as const] : []))),
    goneIds: [...new Set(gone)].filter((id) => answers.has(id)),
  };
}

/** By what is answered so the committee decided. What has to be answered and is not may come late. */
const isSettled = ({ id, requirement }: Question, answers: Answers): boolean =>
  requirement === Requirement.NO || (requirement === Requirement.BEFORE_SUBMISSION && answers.has(id));

const idsOf = (questions: readonly Question[]): Set<string> => new Set(questions.map(({ id }) => id));

function changed(answers: Answers, read: ReadonlyMap<string, AnswerValue | null>): Answers {
  const after = new Map(answers);
  for (const [id, value] of read)
    if (value) after.set(id, value);
    else after.delete(id);
  return after;
}

const isFor = ({ trackIds, sessionFormatIds }: Question, { trackId, sessionFormatId }: Parts): boolean =>
  isAmong(trackIds, trackId) && isAmong(sessionFormatIds, sessionFormatId);

const isAmong = (limits: readonly string[], id: string | null): boolean =>
  limits.length === 0 || (id !== null && limits.includes(id));

function isMet({ questionId, choiceIds, isYes }: Condition, answers: Answers): boolean {
  const answer = answers.get(questionId);
  if (!answer) return false;
  return isYes === null
    ? (answer.choices?.some(({ id }) => choiceIds.includes(id)) ?? false)
    : answer.boolean === isYes;
}
