import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { QuestionKind } from '../../src/questions/domain/question.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const question = `question {
  id subject kind text help requirement identifies position minimum maximum isWhole isArchived choices { id text }
  tracks { name } sessionFormats { name } condition { isYes question { text } choices { text } }
}`;
const errors = 'userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }';
const mutation = (verb: string) =>
  `mutation ($input: ${verb}QuestionInput!) { answer: ${verb.toLowerCase()}Question(input: $input) { ${question} ${errors} } }`;
const [ADD, UPDATE, REMOVE] = [mutation('Add'), mutation('Update'), mutation('Remove')];
const REORDER = `mutation ($input: ReorderQuestionsInput!) { answer: reorderQuestions(input: $input) {
  event { questions { text } } userErrors { __typename ... on InvalidInput { path } }
} }`;
const READ = `query ($organization: String!, $slug: String!) { event(organization: $organization, slug: $slug) {
  questions { text isArchived tracks { name } condition { question { text } } }
} }`;

describe('what organizers ask', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    questions: await app.sql('SELECT * FROM questions ORDER BY id'),
    tracks: await app.sql('SELECT * FROM question_tracks ORDER BY question_id, track_id'),
    answers: await app.sql('SELECT * FROM answers ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const address = { organization: organization.slug, slug: event.slug };
    return { eventId: event.id, address, client: await app.as(user) };
  };
  const refusals = async (client: Client, document: string, input: Record<string, unknown>) =>
    (await client.mutate(document, input)).data.answer.userErrors;

  it('is added behind the others, with all that limits it', async () => {
    const { eventId, client } = await scene();
    const track = await app.given.track({ eventId, name: 'Web' });
    const format = await app.given.sessionFormat({ eventId, name: 'Workshop' });
    const first = await client.mutate(ADD, {
      eventId,
      subject: 'PROPOSAL',
      kind: 'CHOICE',
      text: 'Which level?',
      choices: [{ text: 'Beginners' }, { text: 'Experts' }],
    });
    const level = first.data.answer.question;
    expect(first.data.answer).toMatchObject({ userErrors: [], question: { position: 1, condition: null } });
    expect(level.choices.map(({ text }: { text: string }) => text)).toEqual(['Beginners', 'Experts']);
    const { data } = await client.mutate(ADD, {
      eventId,
      subject: 'PROPOSAL',
      kind: 'NUMBER',
      text: ' How  many seats? ',
      help: 'A **guess**.',
      requirement: 'BEFORE_CONFIRMATION',
      identifies: true,
      minimum: 1,
      maximum: 500,
      isWhole: true,
      trackIds: [track.id],
      sessionFormatIds: [format.id],
      condition: { questionId: level.id, choiceIds: [level.choices[1].id] },
    });
    expect(data.answer).toEqual({
      question: {
        id: expect.any(String),
        subject: 'PROPOSAL',
        kind: 'NUMBER',
        text: 'How many seats?',
        help: 'A **guess**.',
        requirement: 'BEFORE_CONFIRMATION',
        identifies: true,
        position: 2,
        minimum: 1,
        maximum: 500,
        isWhole: true,
        isArchived: false,
        choices: [],
        tracks: [{ name: 'Web' }],
        sessionFormats: [{ name: 'Workshop' }],
        condition: { isYes: null, question: { text: 'Which level?' }, choices: [{ text: 'Experts' }] },
      },
      userErrors: [],
    });
  });

  it('changes field by field, keeps the ids of its choices, and goes', async () => {
    const { eventId, client } = await scene();
    const visa = await app.given.question({ eventId, kind: QuestionKind.BOOLEAN, text: 'A visa?' });
    const { id: questionId, choices } = await app.given.question({ eventId, kind: QuestionKind.CHOICES });
    const [kept] = choices;
    const wanted = [{ text: 'New' }, { id: kept?.id, text: 'Renamed' }];
    const changes = {
      text: 'Which?',
      choices: wanted,
      maximum: 2,
      condition: { questionId: visa.id, isYes: true },
    };
    const changed = await client.mutate(UPDATE, { questionId, changes });
    expect(changed.data.answer).toMatchObject({
      question: {
        text: 'Which?',
        maximum: 2,
        choices: [{ text: 'New' }, { id: kept?.id, text: 'Renamed' }],
        condition: { isYes: true, question: { text: 'A visa?' }, choices: [] },
      },
      userErrors: [],
    });
    const cleared = await client.mutate(UPDATE, { questionId, changes: { condition: null, maximum: null } });
    expect(cleared.data.answer.question).toMatchObject({ text: 'Which?', maximum: null, condition: null });
    expect((await client.mutate(REMOVE, { questionId })).data.answer).toMatchObject({ userErrors: [] });
    expect(await app.sql('SELECT 1 FROM questions WHERE id = $1', [questionId])).toEqual([]);
  });

  it('is refused where it does not fit together, and nothing changes', async () => {
    const { eventId, client } = await scene();
    const first = await app.given.question({ eventId, kind: QuestionKind.BOOLEAN });
    const conditionQuestionId = first.id;
    const second = await app.given.question({
      eventId,
      kind: QuestionKind.BOOLEAN,
      conditionQuestionId,
      conditionIsYes: true,
    });
    const choice = await app.given.question({ eventId, kind: QuestionKind.CHOICE });
    const before = await stored();
    const add = { eventId, subject: 'PROPOSAL', kind: 'LINE', text: 'What?' };
    const path = (...names: string[]) => [expect.objectContaining({ path: names })];
    expect(await refusals(client, ADD, { ...add, text: ' ' })).toEqual(path('text'));
    expect(await refusals(client, ADD, { ...add, kind: 'CHOICE' })).toEqual(path('choices'));
    expect(await refusals(client, ADD, { ...add, isWhole: true })).toEqual(path('isWhole'));
    const changing = (questionId: string, changes: object) =>
      refusals(client, UPDATE, { questionId, changes });
    const onSecond = { condition: { questionId: second.id, isYes: true } };
    expect(await changing(first.id, onSecond)).toEqual(path('changes', 'condition', 'questionId'));
    expect(await changing(first.id, { requirement: null })).toEqual(path('changes', 'requirement'));
    const foreign = [{ id: newId(), text: 'A' }, { text: 'B' }];
    expect(await changing(choice.id, { choices: foreign })).toEqual(path('changes', 'choices', '0', 'id'));
    expect(await refusals(client, REORDER, { eventId, questionIds: [first.id] })).toEqual(
      path('questionIds'),
    );
    expect(await stored()).toEqual(before);
  });

  it('stays while another one depends on it, and nothing changes', async () => {
    const { eventId, client } = await scene();
    const on = await app.given.question({ eventId, kind: QuestionKind.CHOICE });
    const [wanted, other] = on.choices;
    await app.given.question({
      eventId,
      conditionQuestionId: on.id,
      conditionChoiceIds: [wanted?.id ?? ''],
    });
    const before = await stored();
    const refused = [
      expect.objectContaining({
        __typename: 'QuestionInUse',
        message: 'Another question depends on this. Change that one first.',
      }),
    ];
    expect(await refusals(client, REMOVE, { questionId: on.id })).toEqual(refused);
    const changes = { choices: [other, { text: 'New' }] };
    expect(await refusals(client, UPDATE, { questionId: on.id, changes })).toEqual(refused);
    expect(await stored()).toEqual(before);
  });

  it('stays with its answers, which keep the words that they answered; archived, it is not asked any more', async () => {
    const { eventId, address, client } = await scene();
    const { id: proposalId } = await app.given.proposal({ eventId });
    const {
      id: questionId,
      text,
      choices,
    } = await app.given.question({ eventId, kind: QuestionKind.CHOICE });
    const [picked, other] = choices;
    await app.given.answer({ questionId, proposalId, choices: picked ? [picked] : [] });
    const before = await stored();
    const refused = [expect.objectContaining({ __typename: 'QuestionAnswered' })];
    expect(await refusals(client, REMOVE, { questionId })).toEqual(refused);
    const without = { choices: [other, { text: 'New' }] };
    expect(await refusals(client, UPDATE, { questionId, changes: without })).toEqual(refused);
    expect(await stored()).toEqual(before);

    const changes = {
      text: 'Another?',
      choices: [{ id: picked?.id, text: '1st' }, { text: '2nd' }],
      isArchived: true,
    };
    const { data } = await client.mutate(UPDATE, { questionId, changes });
    expect(data.answer).toMatchObject({ question: { text: 'Another?', isArchived: true }, userErrors: [] });
    const kept = await app.sql('SELECT question_text, choices FROM answers WHERE question_id = $1', [
      questionId,
    ]);
    expect(kept).toEqual([{ question_text: text, choices: [picked] }]);
    expect((await app.anyone().request(READ, address)).data.event.questions).toEqual([]);
    expect((await client.request(READ, address)).data.event.questions).toMatchObject([{ isArchived: true }]);
  });

  it('is put into another order', async () => {
    const { eventId, client } = await scene();
    const a = await app.given.question({ eventId, text: 'A?' });
    const b = await app.given.question({ eventId, text: 'B?', isArchived: true });
    const c = await app.given.question({ eventId, text: 'C?' });
    const { data } = await client.mutate(REORDER, { eventId, questionIds: [c.id, a.id, b.id] });
    expect(data.answer).toEqual({
      event: { questions: [{ text: 'C?' }, { text: 'A?' }, { text: 'B?' }] },
      userErrors: [],
    });
  });

  it('does not know what is of another event or nowhere, and nothing changes', async () => {
    const { eventId, client } = await scene();
    const foreign = (await scene()).eventId;
    const { id: questionId } = await app.given.question({ eventId });
    const other = await app.given.question({ eventId: foreign });
    const track = await app.given.track({ eventId: foreign });
    const add = { eventId, subject: 'PROPOSAL', kind: 'LINE', text: 'What?' };
    const before = await stored();
    for (const [document, input] of [
      [ADD, { ...add, eventId: foreign }],
      [ADD, { ...add, trackIds: [track.id] }],
      [UPDATE, { questionId: other.id, changes: { text: 'Mine?' } }],
      [UPDATE, { questionId, changes: { sessionFormatIds: [newId()] } }],
      [REMOVE, { questionId: newId() }],
      [REORDER, { eventId, questionIds: [questionId, other.id] }],
    ] as const)
      expect((await client.mutate(document, input)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('costs as many statements for three questions as for one', async () => {
    const { eventId, address, client } = await scene();
    const track = await app.given.track({ eventId });
    const { id: conditionQuestionId } = await app.given.question({
      eventId,
      kind: QuestionKind.BOOLEAN,
      trackIds: [track.id],
    });
    const conditional = { eventId, conditionQuestionId, conditionIsYes: true, trackIds: [track.id] };
    await app.given.question(conditional);
    const cost = async () => (await statementsOf(app, () => client.request(READ, address))).length;
    const one = await cost();
    for (let n = 0; n < 2; n++) await app.given.question(conditional);
    expect(await cost()).toBe(one);
  });
});
