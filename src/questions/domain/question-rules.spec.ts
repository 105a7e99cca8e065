import { breaksConditions, faultsOfQuestion } from './question-rules.js';
import { type Question, QuestionKind, QuestionSubject, Requirement } from './question.js';

const question = (id: string, fields: Partial<Question> = {}): Question => ({
  id,
  eventId: 'e',
  subject: QuestionSubject.PROPOSAL,
  kind: QuestionKind.LINE,
  text: `${id}?`,
  help: '',
  requirement: Requirement.NO,
  identifies: false,
  position: 1,
  minimum: null,
  maximum: null,
  isWhole: false,
  choices: [],
  condition: null,
  trackIds: [],
  sessionFormatIds: [],
  isArchived: false,
  ...fields,
});
const choices = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
];
const { NUMBER, CHOICE, CHOICES, BOOLEAN, LINE } = QuestionKind;
const on = (questionId: string, choiceIds: string[] = [], isYes: boolean | null = null) => ({
  condition: { questionId, choiceIds, isYes },
});
const others = [
  question('choice', { kind: CHOICE, choices }),
  question('boolean', { kind: BOOLEAN }),
  question('line'),
  question('speaker', { kind: BOOLEAN, subject: QuestionSubject.SPEAKER }),
  question('waits', { kind: BOOLEAN, ...on('q', [], true) }),
];

describe('a question', () => {
  it.each([
    [{}],
    [{ kind: NUMBER, minimum: 1.5, maximum: 1.5, isWhole: false }],
    [{ kind: CHOICE, choices }],
    [{ kind: CHOICES, choices, minimum: 1, maximum: 2 }],
    [{ trackIds: ['t'], sessionFormatIds: ['f'] }],
    [on('choice', ['a', 'b'])],
    [on('boolean', [], false)],
  ] as [Partial<Question>][])('may have %j', (fields) => {
    expect(faultsOfQuestion(question('q', fields), others)).toEqual([]);
  });

  it.each([
    [{ kind: LINE, choices }, 'choices'],
    [{ kind: CHOICE, choices: choices.slice(1) }, 'choices'],
    [{ kind: CHOICE, choices: choices.map(({ id }) => ({ id, text: 'same' })) }, 'choices'],
    [{ isWhole: true }, 'isWhole'],
    [{ minimum: 1 }, 'minimum'],
    [{ kind: CHOICE, choices, maximum: 1 }, 'maximum'],
    [{ kind: NUMBER, minimum: 2, maximum: 1 }, 'maximum'],
    [{ kind: CHOICES, choices, minimum: 0 }, 'minimum'],
    [{ kind: CHOICES, choices, maximum: 3 }, 'maximum'],
    [{ kind: CHOICES, choices, minimum: 1.5 }, 'minimum'],
    [{ subject: QuestionSubject.SPEAKER, trackIds: ['t'] }, 'trackIds'],
    [{ subject: QuestionSubject.SPEAKER, sessionFormatIds: ['f'] }, 'sessionFormatIds'],
    [on('nowhere', [], true), 'condition.questionId'],
    [on('speaker', [], true), 'condition.questionId'],
    [on('line', [], true), 'condition.questionId'],
    [on('q', [], true), 'condition.questionId'],
    [on('waits', [], true), 'condition.questionId'],
    [on('choice'), 'condition.choiceIds'],
    [on('choice', ['x']), 'condition.choiceIds'],
    [on('choice', ['a'], true), 'condition.choiceIds'],
    [on('boolean'), 'condition.isYes'],
    [on('boolean', ['a'], true), 'condition.isYes'],
  ] as [Partial<Question>, string][])('is refused with %j at %s', (fields, path) => {
    const wanted = question('q', { kind: BOOLEAN, ...fields });
    const faults = faultsOfQuestion(wanted, [...others, wanted], ['changes']);
    expect(faults.map((fault) => fault.path.join('.'))).toEqual([`changes.${path}`]);
  });

  it('keeps the choices that another one waits for', () => {
    const waits = question('waits', on('q', ['a']));
    const only = (id: string) => question('q', { kind: CHOICE, choices: [{ id, text: id }] });
    expect(breaksConditions(only('a'), [waits])).toBe(false);
    expect(breaksConditions(only('b'), [waits])).toBe(true);
  });
});
