import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { Deliberation } from '../../src/proposals/index.js';
import { QuestionKind, QuestionSubject, Requirement } from '../../src/questions/domain/question.js';
import { startApp, type TestApp } from '../support/app.js';

const result = `proposal { id track { name } answers { questionText text number boolean choices { text } } }
  userErrors { __typename ... on InvalidInput { path } ... on AnswersMissing { questions { text subject } } }`;
const mutation = (verb: string) =>
  `mutation ($input: ${verb}ProposalInput!) { answer: ${verb.toLowerCase()}Proposal(input: $input) { ${result} } }`;
const [SUBMIT, UPDATE, CONFIRM] = [mutation('Submit'), mutation('Update'), mutation('Confirm')];
const ANSWER = `mutation ($input: AnswerSpeakerQuestionsInput!) { answer: answerSpeakerQuestions(input: $input) {
  speaker { answers { questionText text boolean } }
  userErrors { __typename ... on InvalidInput { path } ... on AnswersMissing { questions { text } } }
} }`;

const details = { title: 'On Tests', abstract: 'Why they matter.' };
const { SPEAKER } = QuestionSubject;
const { BEFORE_SUBMISSION, BEFORE_CONFIRMATION } = Requirement;

describe('answers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    answers: await app.sql('SELECT * FROM answers ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const { id: eventId } = await app.given.event();
    await app.given.callForProposals({ eventId });
    const user = await app.given.user();
    return { eventId, user, client: await app.as(user) };
  };
  const speakerOf = async (eventId: string, userId: string) =>
    (
      await app.sql<{ id: string }>('SELECT id FROM speakers WHERE event_id = $1 AND user_id = $2', [
        eventId,
        userId,
      ])
    )[0]?.id ?? '';

  it('come with a proposal and its speaker, each in the words of its question', async () => {
    const { eventId, user, client } = await scene();
    const level = await app.given.question({
      eventId,
      kind: QuestionKind.CHOICE,
      requirement: BEFORE_SUBMISSION,
    });
    const seats = await app.given.question({ eventId, kind: QuestionKind.NUMBER, text: 'Seats?' });
    const diet = await app.given.question({
      eventId,
      subject: SPEAKER,
      requirement: BEFORE_SUBMISSION,
      text: 'Diet?',
    });
    const { data } = await client.mutate(SUBMIT, {
      eventId,
      ...details,
      answers: [
        { questionId: seats.id, number: 12.5 },
        { questionId: level.id, choiceIds: [level.choices[1]?.id] },
      ],
      speaker: { name: 'Ada', answers: [{ questionId: diet.id, text: ' No  <b>nuts</b> ' }] },
    });
    const empty = { text: null, number: null, boolean: null, choices: null };
    expect(data.answer).toMatchObject({
      proposal: {
        answers: [
          { ...empty, questionText: level.text, choices: [{ text: 'Second' }] },
          { ...empty, questionText: 'Seats?', number: 12.5 },
        ],
      },
      userErrors: [],
    });
    const speakerId = await speakerOf(eventId, user.id);
    const known = await app.sql('SELECT question_text, text FROM answers WHERE speaker_id = $1', [speakerId]);
    expect(known).toEqual([{ question_text: 'Diet?', text: 'No <b>nuts</b>' }]);
  });

  it('that are missing keep a proposal from being submitted, and nothing changes', async () => {
    const { eventId, client } = await scene();
    const track = await app.given.track({ eventId, name: 'Web' });
    const required = { eventId, requirement: BEFORE_SUBMISSION };
    await app.given.question({ ...required, text: 'Level?' });
    await app.given.question({ ...required, text: 'Browser?', trackIds: [track.id] });
    await app.given.question({ ...required, text: 'Diet?', subject: SPEAKER });
    await app.given.question({ eventId, text: 'Later?', requirement: BEFORE_CONFIRMATION });
    await app.given.question({ ...required, text: 'Archived?', isArchived: true });
    const before = await stored();
    const submit = async (input: object) =>
      (await client.mutate(SUBMIT, { eventId, ...details, speaker: { name: 'Ada' }, ...input })).data.answer;
    const [level, browser, diet] = [
      { text: 'Level?', subject: 'PROPOSAL' },
      { text: 'Browser?', subject: 'PROPOSAL' },
      { text: 'Diet?', subject: 'SPEAKER' },
    ];
    const refused = (...questions: object[]) => ({
      proposal: null,
      userErrors: [{ __typename: 'AnswersMissing', questions }],
    });
    expect(await submit({})).toEqual(refused(level, diet));
    expect(await submit({ trackId: track.id })).toEqual(refused(level, browser, diet));
    expect(await stored()).toEqual(before);
  });

  it('that are wrong are refused together, each with its place, and nothing changes', async () => {
    const { eventId, client } = await scene();
    const line = await app.given.question({ eventId });
    const number = await app.given.question({ eventId, kind: QuestionKind.NUMBER, maximum: 3 });
    const diet = await app.given.question({ eventId, subject: SPEAKER });
    const foreign = await app.given.question({ eventId: (await app.given.event()).id });
    const before = await stored();
    const paths = async (answers: object[], speakerAnswers: object[] = []) => {
      const speaker = { name: 'Ada', answers: speakerAnswers };
      const { data } = await client.mutate(SUBMIT, { eventId, ...details, answers, speaker });
      return data.answer.userErrors.map(({ path }: { path: string[] }) => path.join('.'));
    };
    const wrong = [
      { questionId: line.id, boolean: true },
      { questionId: number.id, number: 4 },
      { questionId: number.id, number: 1 },
      { questionId: foreign.id, text: 'x' },
      { questionId: diet.id, text: 'x' },
      { questionId: newId(), text: 'x' },
    ];
    expect(await paths(wrong)).toEqual([
      'answers.0.boolean',
      'answers.1.number',
      'answers.2.questionId',
      'answers.3.questionId',
      'answers.4.questionId',
      'answers.5.questionId',
    ]);
    expect(await paths([], [{ questionId: line.id, text: 'x' }])).toEqual(['speaker.answers.0.questionId']);
    expect(await stored()).toEqual(before);
  });

  it('change and go with a proposal that changes, and stay where nothing is said of them', async () => {
    const { eventId, user, client } = await scene();
    const track = await app.given.track({ eventId, name: 'Web' });
    const { id: proposalId } = await app.given.proposal({ eventId, userId: user.id, trackId: track.id });
    const a = await app.given.question({ eventId, text: 'A?', requirement: BEFORE_SUBMISSION });
    const b = await app.given.question({ eventId, text: 'B?' });
    const web = await app.given.question({ eventId, text: 'Web?', trackIds: [track.id] });
    for (const questionId of [a.id, b.id, web.id])
      await app.given.answer({ questionId, proposalId, text: 'old' });
    const update = async (changes: object) =>
      (await client.mutate(UPDATE, { proposalId, changes })).data.answer;
    const texts = ({ proposal }: { proposal: { answers: { questionText: string; text: string }[] } }) =>
      proposal.answers.map(({ questionText, text }) => `${questionText} ${text}`);
    expect(texts(await update({ title: 'Else' }))).toEqual(['A? old', 'B? old', 'Web? old']);
    const changed = await update({ answers: [{ questionId: a.id, text: 'new' }, { questionId: b.id }] });
    expect(texts(changed)).toEqual(['A? new', 'Web? old']);
    expect(texts(await update({ trackId: null }))).toEqual(['A? new']);

    const before = await stored();
    expect(await update({ title: 'No', answers: [{ questionId: a.id, text: '' }] })).toEqual({
      proposal: null,
      userErrors: [{ __typename: 'AnswersMissing', questions: [{ text: 'A?', subject: 'PROPOSAL' }] }],
    });
    const notAsked = await update({ title: 'No', answers: [{ questionId: web.id, text: 'x' }] });
    expect(notAsked.userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['changes', 'answers', '0', 'questionId'] },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('are due at the latest with the confirmation, which is refused without them', async () => {
    const { eventId, user, client } = await scene();
    const publishedAt = app.clock.now();
    const accepted = { deliberation: Deliberation.ACCEPTED, publishedAt };
    const { id: proposalId } = await app.given.proposal({ eventId, userId: user.id, ...accepted });
    const equipment = await app.given.question({ eventId, text: 'Needs?', requirement: BEFORE_CONFIRMATION });
    const title = await app.given.question({ eventId, text: 'Level?' });
    const size = await app.given.question({
      eventId,
      text: 'Size?',
      subject: SPEAKER,
      requirement: BEFORE_CONFIRMATION,
    });
    const before = await stored();
    const confirm = async (answers: object[] = []) =>
      (await client.mutate(CONFIRM, { proposalId, answers })).data.answer;
    const needs = { questionId: equipment.id, text: 'A board' };
    expect((await confirm()).userErrors).toMatchObject([
      { __typename: 'AnswersMissing', questions: [{ text: 'Needs?' }, { text: 'Size?' }] },
    ]);
    expect((await confirm([needs])).userErrors).toMatchObject([{ questions: [{ text: 'Size?' }] }]);
    expect((await confirm([{ questionId: title.id, text: 'All' }])).userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['answers', '0', 'questionId'] },
    ]);
    expect(await stored()).toEqual(before);
    const speakerId = await speakerOf(eventId, user.id);
    await client.mutate(ANSWER, { speakerId, answers: [{ questionId: size.id, text: 'M' }] });
    expect(await confirm([needs])).toMatchObject({
      proposal: { answers: [{ questionText: 'Needs?', text: 'A board' }] },
      userErrors: [],
    });
  });

  it('of a speaker change at any time, but what is required stays', async () => {
    const { eventId, user, client } = await scene();
    const { id: speakerId } = await app.given.speaker({ eventId, userId: user.id });
    const diet = await app.given.question({
      eventId,
      text: 'Diet?',
      subject: SPEAKER,
      requirement: BEFORE_SUBMISSION,
    });
    const first = await app.given.question({
      eventId,
      text: 'First?',
      subject: SPEAKER,
      kind: QuestionKind.BOOLEAN,
    });
    const answer = async (...answers: object[]) =>
      (await client.mutate(ANSWER, { speakerId, answers })).data.answer;
    expect(await answer({ questionId: first.id, boolean: false })).toEqual({
      speaker: { answers: [{ questionText: 'First?', text: null, boolean: false }] },
      userErrors: [],
    });
    await answer({ questionId: diet.id, text: 'None' }, { questionId: first.id });
    const before = await stored();
    expect(await answer({ questionId: diet.id })).toEqual({
      speaker: null,
      userErrors: [{ __typename: 'AnswersMissing', questions: [{ text: 'Diet?' }] }],
    });
    expect((await answer({ questionId: diet.id, number: 1 })).userErrors).toMatchObject([
      { path: ['answers', '0', 'number'] },
    ]);
    expect(await stored()).toEqual(before);
    expect((await answer({ questionId: diet.id, text: 'Vegan' })).speaker.answers).toEqual([
      { questionText: 'Diet?', text: 'Vegan', boolean: null },
    ]);
  });

  it('of a speaker are given by nobody else, and nothing changes', async () => {
    const { eventId } = await scene();
    const { id: speakerId } = await app.given.speaker({ eventId });
    const { id: questionId } = await app.given.question({ eventId, subject: SPEAKER });
    const { client } = await scene();
    const before = await stored();
    for (const id of [speakerId, newId()]) {
      const { errors } = await client.mutate(ANSWER, { speakerId: id, answers: [{ questionId, text: 'x' }] });
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('and the removal of their question exclude each other', async () => {
    const { event, user: organizer } = await app.given.eventWith(Role.ORGANIZER);
    await app.given.callForProposals({ eventId: event.id });
    const { id: questionId } = await app.given.question({ eventId: event.id });
    const REMOVE = `mutation ($input: RemoveQuestionInput!) { answer: removeQuestion(input: $input) {
      userErrors { __typename }
    } }`;
    const client = await app.as(await app.given.user());
    const answers = [{ questionId, text: 'x' }];
    const submission = { eventId: event.id, ...details, speaker: { name: 'Ada' }, answers };
    const [submitted, removed] = await Promise.all([
      client.mutate(SUBMIT, submission),
      (await app.as(organizer)).mutate(REMOVE, { questionId }),
    ]);
    const outcomes = [submitted, removed].map(({ data }) => data.answer.userErrors.length);
    expect(outcomes.sort()).toEqual([0, 1]);
  });
});
