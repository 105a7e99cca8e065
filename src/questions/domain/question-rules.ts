import { InvalidInput } from '../../kernel/user-error.js';
import { hasChoices, type Question, QuestionKind, QuestionSubject } from './question.js';

/** An event has at most so many questions, archived ones included. */
export const MAX_QUESTIONS = 100;

type Fault = readonly [message: string, ...path: string[]];

/**
 * What does not fit together in a question. `others` are all questions of its event, with or without itself; `above`
 * leads to the fields in the input.
 */
export function faultsOfQuestion(
  question: Question,
  others: readonly Question[],
  above: readonly string[] = [],
): InvalidInput[] {
  const faults = [
    ...faultsOfChoices(question),
    ...faultsOfBounds(question),
    ...faultsOfLimits(question),
    ...faultsOfCondition(question, others),
  ];
  return faults.map(([message, ...path]) => new InvalidInput(message, [...above, ...path]));
}

/** Whether another question waits for a choice that this one does not have (any more). */
export const breaksConditions = ({ id, choices }: Question, others: readonly Question[]): boolean =>
  others.some(
    ({ condition }) =>
      condition?.questionId === id &&
      condition.choiceIds.some((wanted) => !choices.some((choice) => choice.id === wanted)),
  );

function faultsOfChoices({ kind, choices }: Question): Fault[] {
  if (!hasChoices(kind))
    return choices.length > 0 ? [['Only a question that is answered by choices has some.', 'choices']] : [];
  if (choices.length < 2) return [['There are at least two choices.', 'choices']];
  const texts = new Set(choices.map(({ text }) => text));
  return texts.size < choices.length ? [['Each choice says something else.', 'choices']] : [];
}

function faultsOfBounds({ kind, minimum, maximum, isWhole, choices }: Question): Fault[] {
  const bounded = kind === QuestionKind.NUMBER || kind === QuestionKind.CHOICES;
  const faults: Fault[] = [];
  if (isWhole && kind !== QuestionKind.NUMBER) faults.push(['Only a number can be whole.', 'isWhole']);
  if (!bounded && (minimum !== null || maximum !== null))
    faults.push(['Only numbers and picked choices have bounds.', minimum === null ? 'maximum' : 'minimum']);
  if (bounded && minimum !== null && maximum !== null && minimum > maximum)
    faults.push(['The maximum is not below the minimum.', 'maximum']);
  if (kind !== QuestionKind.CHOICES) return faults;
  for (const [field, bound] of [
    ['minimum', minimum],
    ['maximum', maximum],
  ] as const)
    if (bound !== null && (!Number.isInteger(bound) || bound < 1 || bound > choices.length))
      faults.push(['As many choices as there are can be picked, and at least one.', field]);
  return faults;
}

function faultsOfLimits({ subject, trackIds, sessionFormatIds }: Question): Fault[] {
  if (subject === QuestionSubject.PROPOSAL) return [];
  const message = 'Only questions on proposals are limited to tracks or session formats.';
  const faults: Fault[] = [];
  if (trackIds.length > 0) faults.push([message, 'trackIds']);
  if (sessionFormatIds.length > 0) faults.push([message, 'sessionFormatIds']);
  return faults;
}

function faultsOfCondition(question: Question, others: readonly Question[]): Fault[] {
  const { condition, subject } = question;
  if (!condition) return [];
  const on = others.find((other) => other.id === condition.questionId && other.subject === subject);
  if (!on) return [['There is no such question on the same subject.', 'condition', 'questionId']];
  if (dependsOn(on, question.id, others))
    return [['A question cannot depend on itself.', 'condition', 'questionId']];
  if (hasChoices(on.kind)) {
    const known = new Set(on.choices.map(({ id }) => id));
    const fits = condition.choiceIds.length > 0 && condition.choiceIds.every((id) => known.has(id));
    return fits && condition.isYes === null
      ? []
      : [['Name one or more choices of that question.', 'condition', 'choiceIds']];
  }
  if (on.kind !== QuestionKind.BOOLEAN)
    return [['That question is answered neither by choices nor by yes or no.', 'condition', 'questionId']];
  return condition.isYes !== null && condition.choiceIds.length === 0
    ? []
    : [['Say whether the answer is yes or no.', 'condition', 'isYes']];
}

function dependsOn(question: Question, id: string, all: readonly Question[]): boolean {
  if (question.id === id) return true;
  const next = all.find((other) => other.id === question.condition?.questionId);
  return next !== undefined && dependsOn(next, id, all);
}
