import { InvalidInput } from '../../kernel/user-error.js';
import type { AnswerValue, GivenAnswer } from './answer-value.js';
import { answered, type Answering, asked, missing } from './answering.js';
import { type Question, QuestionKind, QuestionSubject, Requirement } from './question.js';

const nothing = { text: null, number: null, boolean: null, choices: null, fileId: null };
const nowhere = { trackId: null, sessionFormatId: null };

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

const choices = ['yes', 'maybe', 'no'].map((id) => ({ id, text: id }));
const travel = question('travel', { kind: QuestionKind.BOOLEAN });
const visa = question('visa', {
  kind: QuestionKind.CHOICE,
  choices,
  condition: { questionId: 'travel', choiceIds: [], isYes: true },
});
const country = question('country', {
  requirement: Requirement.BEFORE_SUBMISSION,
  condition: { questionId: 'visa', choiceIds: ['yes', 'maybe'], isYes: null },
});
const room = question('room', { trackIds: ['web'], sessionFormatIds: ['workshop'] });
const slides = question('slides', { requirement: Requirement.BEFORE_CONFIRMATION });
const old = question('old', { isArchived: true, requirement: Requirement.BEFORE_SUBMISSION });
const all = [travel, visa, country, room, slides, old];

const says = (fields: Partial<AnswerValue>): AnswerValue => ({ ...nothing, ...fields });
const picks = (...ids: string[]) => says({ choices: choices.filter(({ id }) => ids.includes(id)) });
const yes = says({ boolean: true });
const idsOf = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

describe('what is asked', () => {
  it.each([
    ['only what has no condition, at first', {}, ['travel', 'slides']],
    ['what a yes calls for', { travel: yes }, ['travel', 'visa', 'slides']],
    ['nothing of that after a no', { travel: says({ boolean: false }) }, ['travel', 'slides']],
    [
      'what any of the choices calls for',
      { travel: yes, visa: picks('maybe') },
      ['travel', 'visa', 'country', 'slides'],
    ],
    [
      'nothing of that after another choice',
      { travel: yes, visa: picks('no') },
      ['travel', 'visa', 'slides'],
    ],
    ['nothing that waits for what is hidden itself', { visa: picks('yes') }, ['travel', 'slides']],
  ])('is %s', (_, answers, ids) => {
    expect(idsOf(asked(all, new Map(Object.entries(answers)), nowhere))).toEqual(ids);
  });

  it.each([
    ['web', 'workshop', true],
    ['web', null, false],
    [null, 'workshop', false],
    ['other', 'workshop', false],
  ])('is limited: track %s and format %s → %s', (trackId, sessionFormatId, isAsked) => {
    expect(asked([room], new Map(), { trackId, sessionFormatId })).toEqual(isAsked ? [room] : []);
  });
});

describe('what is missing', () => {
  const answers = new Map([
    ['travel', yes],
    ['visa', picks('yes')],
  ]);
  it.each([
    [Requirement.BEFORE_SUBMISSION, answers, ['country']],
    [Requirement.BEFORE_CONFIRMATION, answers, ['country', 'slides']],
    [Requirement.BEFORE_SUBMISSION, new Map([['visa', picks('yes')]]), []],
    [Requirement.BEFORE_CONFIRMATION, new Map([['slides', says({ text: 'x' })]]), []],
  ])('%s', (by, known, ids) => {
    expect(idsOf(missing(all, known, nowhere, by))).toEqual(ids);
  });
});

describe('answers', () => {
  const state: Answering = { questions: all, answers: new Map(), parts: nowhere };
  const faultsOf = (given: readonly GivenAnswer[], fields: Partial<Answering> = {}) => {
    const outcome = answered(given, { ...state, ...fields }, ['changes', 'answers']);
    return Array.isArray(outcome) ? outcome.map(({ path }) => path.join('.')) : [];
  };
  const travels = { questionId: 'travel', boolean: true };

  it('are taken together: one may be what another waits for', () => {
    const given = [
      { questionId: 'country', text: 'Chile' },
      travels,
      { questionId: 'visa', choiceIds: ['yes'] },
    ];
    const outcome = answered(given, state, []);
    expect(outcome).toEqual({
      given: new Map([
        ['country', says({ text: 'Chile' })],
        ['travel', yes],
        ['visa', picks('yes')],
      ]),
      goneIds: [],
    });
  });

  it('are refused one by one, each with its place', () => {
    expect(
      faultsOf([
        { questionId: 'unknown', text: 'x' },
        travels,
        travels,
        { questionId: 'slides', number: 1 },
        { questionId: 'country', text: 'Chile' },
        { questionId: 'old', text: 'x' },
        { questionId: 'room', text: 'x' },
      ]),
    ).toEqual([
      'changes.answers.0.questionId',
      'changes.answers.2.questionId',
      'changes.answers.3.number',
      'changes.answers.4.questionId',
      'changes.answers.5.questionId',
      'changes.answers.6.questionId',
    ]);
    expect(answered([travels, travels], state, [])).toEqual([expect.any(InvalidInput)]);
  });

  it('are limited to what is required before the confirmation, when that is wanted', () => {
    const late = [travels, { questionId: 'slides', text: 'x' }];
    expect(faultsOf(late, { isDecided: true })).toEqual(['changes.answers.0.questionId']);
  });

  const known = new Map([
    ['travel', yes],
    ['visa', picks('yes')],
    ['country', says({ text: 'Chile' })],
    ['room', says({ text: 'large' })],
    ['old', says({ text: 'kept' })],
  ]);
  const workshop = { trackId: 'web', sessionFormatId: 'workshop' };
  it.each([
    ['taken back', [{ questionId: 'country' }], {}, ['country']],
    [
      'hidden by another answer, and what waits for them',
      [{ questionId: 'travel', boolean: false }],
      {},
      ['visa', 'country'],
    ],
    ['hidden by another track', [], { parts: nowhere, former: workshop }, ['room']],
    ['neither: nothing goes', [], {}, []],
  ])('go where they are %s', (_, given, fields, goneIds) => {
    const outcome = answered(given, { ...state, answers: known, parts: workshop, ...fields }, []);
    expect(outcome).toMatchObject({ goneIds: expect.arrayContaining(goneIds) });
    expect(outcome).toHaveProperty('goneIds.length', goneIds.length);
  });
});
