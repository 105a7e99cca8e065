import { Role } from '../../src/organizations/index.js';
import { Deliberation } from '../../src/proposals/index.js';
import { QuestionKind, QuestionSubject, Requirement } from '../../src/questions/domain/question.js';
import { startApp, type TestApp } from '../support/app.js';

const missed = '... on AnswersMissing { questions { text } }';
const mutation = (
  name: string,
  refusal = missed,
) => `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) {
  answer: ${name}(input: $input) {
    proposal { id status answers { questionText text } }
    userErrors { __typename ... on InvalidInput { path } ${refusal} }
  }
}`;
const [DRAFT, SUBMIT] = [mutation('draftProposal', ''), mutation('submitDraft')];
const [UPDATE, CONFIRM] = [mutation('updateProposal'), mutation('confirmProposal')];
const MOVE =
  'mutation ($input: MoveProposalsInput!) { moveProposals(input: $input) { userErrors { __typename } } }';
const READ = 'query ($id: ID!) { proposal(id: $id) { answers { questionText } } }';

const { SPEAKER } = QuestionSubject;
const { BEFORE_SUBMISSION } = Requirement;
const missing = (...texts: string[]) => ({
  proposal: null,
  userErrors: [{ __typename: 'AnswersMissing', questions: texts.map((text) => ({ text })) }],
});

describe('answers of drafts and moved proposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    answers: await app.sql('SELECT * FROM answers ORDER BY id'),
  });
  const scene = async () => {
    const { event, user: organizer } = await app.given.eventWith(Role.ORGANIZER);
    const eventId = event.id;
    await app.given.callForProposals({ eventId });
    const writer = await app.given.user();
    const client = await app.as(writer);
    const required = { eventId, requirement: BEFORE_SUBMISSION };
    const level = await app.given.question({ ...required, text: 'Level?' });
    const give = async (query: string, input: Record<string, unknown>) =>
      (await client.mutate(query, input)).data.answer;
    return { event, eventId, organizer, writer, client, required, level, give };
  };

  it('may be missing until a draft is submitted, and then nothing changes without them', async () => {
    const { eventId, required, level, give } = await scene();
    await app.given.question({ ...required, text: 'Diet?', subject: SPEAKER });
    const { id: dietId } = await app.given.question({ eventId, text: 'Size?', subject: SPEAKER });
    const details = { title: 'On Tests', abstract: 'Why they matter.' };
    const { proposal } = await give(DRAFT, { eventId, ...details });
    const before = await stored();
    const proposalId = proposal.id;
    const speaker = { name: 'Ada', answers: [{ questionId: dietId, text: 'M' }] };
    expect(await give(SUBMIT, { proposalId })).toEqual(missing('Level?', 'Diet?'));
    expect(await give(SUBMIT, { proposalId, speaker })).toEqual(missing('Level?', 'Diet?'));
    expect(await stored()).toEqual(before);
    const answers = [{ questionId: level.id, text: 'All' }];
    expect(await give(SUBMIT, { proposalId, answers })).toEqual(missing('Diet?'));
    expect(await stored()).toEqual(before);
  });

  it('are kept with a draft and need not be given again', async () => {
    const { eventId, level, give } = await scene();
    const other = await app.given.question({ eventId, text: 'Other?' });
    const answers = [{ questionId: level.id, text: 'All' }];
    const { proposal } = await give(DRAFT, { eventId, title: 'On Tests', abstract: 'Why.', answers });
    const proposalId = proposal.id;
    expect(proposal.answers).toEqual([{ questionText: 'Level?', text: 'All' }]);
    const changes = { answers: [{ questionId: level.id }, { questionId: other.id, text: 'x' }] };
    const changed = await give(UPDATE, { proposalId, changes });
    expect(changed.proposal.answers).toEqual([{ questionText: 'Other?', text: 'x' }]);
    await give(UPDATE, { proposalId, changes: { answers } });
    expect(await give(SUBMIT, { proposalId })).toMatchObject({
      proposal: { status: 'SUBMITTED', answers: [{ text: 'All' }, { text: 'x' }] },
      userErrors: [],
    });
  });

  it('have to fit their questions in a draft too, or nothing changes', async () => {
    const { eventId, give } = await scene();
    const number = await app.given.question({ eventId, kind: QuestionKind.NUMBER });
    const foreign = await app.given.question({ eventId: (await app.given.event()).id });
    const { proposal } = await give(DRAFT, { eventId });
    const before = await stored();
    const answers = [
      { questionId: number.id, text: 'x' },
      { questionId: foreign.id, text: 'x' },
    ];
    const pathsIn = async (query: string, input: Record<string, unknown>) => {
      const { userErrors } = await give(query, input);
      return userErrors.map(({ path }: { path: string[] }) => path.join('.'));
    };
    const paths = ['answers.0.text', 'answers.1.questionId'];
    expect(await pathsIn(DRAFT, { eventId, answers })).toEqual(paths);
    expect(await pathsIn(UPDATE, { proposalId: proposal.id, changes: { answers } })).toEqual(
      paths.map((path) => `changes.${path}`),
    );
    expect(await stored()).toEqual(before);
  });

  it('go along when a proposal moves, and stay hidden in a blind review', async () => {
    const { event, eventId, organizer, writer, level } = await scene();
    const to = await app.given.event({ organizationId: event.organizationId });
    await app.given.reviewPhase({ eventId: to.id, isBlind: true });
    const employer = await app.given.question({ eventId, text: 'Employer?', identifies: true });
    const { id: proposalId } = await app.given.proposal({ eventId, userId: writer.id });
    for (const questionId of [level.id, employer.id]) await app.given.answer({ questionId, proposalId });
    const { data } = await (
      await app.as(organizer)
    ).mutate(MOVE, { proposalIds: [proposalId], eventId: to.id });
    expect(data.moveProposals.userErrors).toEqual([]);
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const textsTo = async (user: { id: string }) => {
      const { data } = await (await app.as(user)).request(READ, { id: proposalId });
      return data.proposal.answers.map(({ questionText }: { questionText: string }) => questionText);
    };
    expect(await textsTo(reviewer.user)).toEqual(['Level?']);
    expect(await textsTo(writer)).toEqual(['Level?', 'Employer?']);
  });

  it('to what was asked too late for the submission are due with the confirmation', async () => {
    const { eventId, required, writer, level, give } = await scene();
    const accepted = { deliberation: Deliberation.ACCEPTED, publishedAt: app.clock.now() };
    const { id: proposalId } = await app.given.proposal({ eventId, userId: writer.id, ...accepted });
    await app.given.answer({ questionId: level.id, proposalId });
    const late = await app.given.question({ ...required, text: 'Late?' });
    const before = await stored();
    expect(await give(CONFIRM, { proposalId })).toEqual(missing('Late?'));
    expect(await stored()).toEqual(before);
    const answers = [{ questionId: late.id, text: 'Here' }];
    const settled = [...answers, { questionId: level.id, text: 'Other' }];
    expect((await give(CONFIRM, { proposalId, answers: settled })).userErrors).toMatchObject([
      { path: ['answers', '1', 'questionId'] },
    ]);
    expect(await stored()).toEqual(before);
    expect((await give(CONFIRM, { proposalId, answers })).userErrors).toEqual([]);
  });
});
