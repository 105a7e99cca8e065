import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import type { Proposal } from '../../src/proposals/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { heardOf, ListeningModule } from './heard-facts.js';

const answer = (name: string, type: string, refusal = '') => `mutation ($input: ${type}Input!) {
  answer: ${name}(input: $input) {
    proposal { id title abstract status submittedAt version actions viewerActions speakers { name tagline } }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ${refusal} }
  }
}`;
const DRAFT = answer('draftProposal', 'DraftProposal', '... on DraftLimitReached { limit }');
const SUBMIT = answer('submitDraft', 'SubmitDraft');
const DISCARD = answer('discardDraft', 'DiscardDraft');
const UPDATE = `mutation ($input: UpdateProposalInput!) {
  answer: updateProposal(input: $input) {
    proposal { title abstract version }
    userErrors { __typename ... on InvalidInput { path } ... on ProposalVersionConflict { version } }
  }
}`;
const MINE = '{ viewer { proposals { nodes { title status } } } }';
const ONE = 'query ($id: ID!) { proposal(id: $id) { title } }';
const DAY = 86_400_000;

describe('a draft', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({}, [ListeningModule]);
  });
  afterAll(() => app.close());

  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    givers: await app.sql('SELECT * FROM proposal_speakers ORDER BY proposal_id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const at = (time: number) => new Date(app.clock.now().getTime() + time);
  const scene = async (opensIn = -DAY, closesIn = DAY) => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    await app.given.callForProposals({ eventId: event.id, opensAt: at(opensIn), closesAt: at(closesIn) });
    const writer = await app.given.user();
    const given = (fields: Partial<Proposal> = {}) =>
      app.given.proposal({ eventId: event.id, userId: writer.id, submission: Submission.DRAFT, ...fields });
    return { event, organizer: await app.as(user), writer, client: await app.as(writer), given };
  };

  it('is begun with nothing, and neither makes a speaker nor tells anybody', async () => {
    const { event, writer, client } = await scene();
    const before = await stored();
    const { data } = await client.mutate(DRAFT, { eventId: event.id });
    const { proposal, userErrors } = data.answer;
    expect(userErrors).toEqual([]);
    expect(proposal).toEqual({
      id: expect.any(String),
      title: '',
      abstract: '',
      status: 'DRAFT',
      submittedAt: null,
      version: 1,
      actions: ['UPDATE', 'SUBMIT', 'DISCARD', 'CHANGE_SPEAKERS'],
      viewerActions: ['UPDATE', 'SUBMIT', 'DISCARD', 'CHANGE_SPEAKERS'],
      speakers: [],
    });
    await app.settle();
    expect(heardOf(proposal.id)).toEqual([]);
    expect(await stored()).toEqual({ ...before, proposals: expect.any(Array) });
    expect((await client.request(MINE)).data.viewer.proposals.nodes).toEqual([
      { title: '', status: 'DRAFT' },
    ]);
    expect(app.mails().filter(({ to }) => to.address === writer.email)).toEqual([]);
  });

  it('is saved bit by bit, before and after the call is open', async () => {
    for (const [opens, closes] of [
      [DAY, 2 * DAY],
      [-2 * DAY, -DAY],
    ]) {
      const { event, client } = await scene(opens, closes);
      const { id } = (await client.mutate(DRAFT, { eventId: event.id })).data.answer.proposal;
      await client.mutate(UPDATE, { proposalId: id, changes: { title: 'On' } });
      await client.mutate(UPDATE, { proposalId: id, changes: { title: 'On drafts', abstract: 'Some' } });
      const { data } = await client.mutate(UPDATE, { proposalId: id, changes: { title: '' } });
      expect(data.answer).toEqual({
        proposal: { title: '', abstract: 'Some', version: 4 },
        userErrors: [],
      });
      const submitted = await client.mutate(SUBMIT, { proposalId: id });
      expect(submitted.data.answer.userErrors).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
    }
  });

  it('refuses a save over what was saved meanwhile and changes nothing', async () => {
    const { client, given } = await scene();
    const proposalId = (await given()).id;
    const save = async (title: string, version?: number | null) =>
      (await client.mutate(UPDATE, { proposalId, changes: { title }, version })).data.answer;
    expect((await save('first', 1)).proposal).toMatchObject({ version: 2 });
    const before = await stored();
    expect(await save('second', 1)).toEqual({
      proposal: null,
      userErrors: [{ __typename: 'ProposalVersionConflict', version: 2 }],
    });
    expect(await stored()).toEqual(before);
    expect((await save('third', null)).proposal).toMatchObject({ version: 3 });
    const both = await Promise.all([save('one tab', 3), save('another', 3)]);
    expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
  });

  it('is not saved by one who did not see that it was submitted, or it is saved before', async () => {
    const { client, given } = await scene();
    const { id: proposalId } = await given();
    const [saved, submitted] = await Promise.all([
      client.mutate(UPDATE, { proposalId, changes: { title: 'Late' }, version: 1 }),
      client.mutate(SUBMIT, { proposalId }),
    ]);
    expect([saved.errors, submitted.errors]).toEqual([undefined, undefined]);
    expect(submitted.data.answer.proposal).toMatchObject({ status: 'SUBMITTED' });
  });

  it('is submitted once, with the speaker that it needs', async () => {
    const { client, given } = await scene();
    const { id: proposalId } = await given({ title: 'Whole', abstract: 'Said.' });
    const speaker = { name: 'Ada Lovelace', tagline: 'Analyst' };
    const answers = await Promise.all([1, 2].map(() => client.mutate(SUBMIT, { proposalId, speaker })));
    expect(answers.map(({ data }) => data.answer.userErrors.length).sort()).toEqual([0, 1]);
    const won = answers.find(({ data }) => data.answer.proposal)?.data.answer;
    expect(won.proposal).toMatchObject({
      title: 'Whole',
      status: 'SUBMITTED',
      submittedAt: app.clock.now().toISOString(),
      speakers: [speaker],
    });
    await app.settle();
    expect(heardOf(proposalId)).toMatchObject([['ProposalSubmitted', { proposalId }]]);
    const again = await client.mutate(SUBMIT, { proposalId });
    expect(again.data.answer.userErrors).toMatchObject([
      { message: 'You cannot submit a proposal that is submitted.' },
    ]);
  });

  it('takes the name of the account where nobody says who speaks', async () => {
    const { writer, client, given } = await scene();
    const { data } = await client.mutate(SUBMIT, { proposalId: (await given()).id });
    expect(data.answer.proposal.speakers).toEqual([{ name: writer.name, tagline: '' }]);
  });

  it('is not submitted without what a submission needs, and changes nothing', async () => {
    const { client, given } = await scene();
    const { id: proposalId } = await given({ title: '', abstract: '' });
    const before = await stored();
    const { data } = await client.mutate(SUBMIT, { proposalId, speaker: { name: 'Ada' } });
    expect(data.answer).toMatchObject({
      proposal: null,
      userErrors: [{ path: ['title'] }, { path: ['abstract'] }],
    });
    const nameless = await client.mutate(SUBMIT, { proposalId, speaker: { name: ' ' } });
    expect(nameless.data.answer.userErrors).toMatchObject([{ path: ['speaker', 'name'] }]);
    expect(await stored()).toEqual(before);
  });

  it('goes without a trace when it is discarded, and once submitted it stays', async () => {
    const { client, given } = await scene();
    const draft = await given();
    const submitted = await given({ submission: Submission.SUBMITTED });
    const { data } = await client.mutate(DISCARD, { proposalId: draft.id });
    expect(data.answer).toMatchObject({ proposal: { id: draft.id, title: draft.title }, userErrors: [] });
    expect((await client.request(ONE, { id: draft.id })).data.proposal).toBeNull();
    const before = await stored();
    const refused = await client.mutate(DISCARD, { proposalId: submitted.id });
    expect(refused.data.answer.userErrors).toMatchObject([{ __typename: 'ProposalActionNotAllowed' }]);
    expect((await client.mutate(DISCARD, { proposalId: draft.id })).errors).toMatchObject([
      { message: 'There is no such proposal.' },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('is one of at most twenty at an event, also of many begun at once', async () => {
    const { event, client, given } = await scene();
    for (let n = 0; n < 17; n++) await given();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => client.insist(DRAFT, { eventId: event.id })),
    );
    const refusals = answers.flatMap(({ data }) => data.answer.userErrors);
    expect(refusals).toEqual(
      Array(3).fill(expect.objectContaining({ __typename: 'DraftLimitReached', limit: 20 })),
    );
    const [row] = await app.sql('SELECT count(*)::int FROM proposals WHERE event_id = $1', [event.id]);
    expect(row).toEqual({ count: 20 });
  });

  it('needs an event that calls for proposals, and parts of that event', async () => {
    const silent = await app.given.event();
    const cancelled = await app.given.event({ status: EventStatus.CANCELLED });
    const hidden = await app.given.event({ status: EventStatus.DRAFT });
    for (const { id: eventId } of [cancelled, hidden]) await app.given.callForProposals({ eventId });
    const { event, client } = await scene();
    const { id: trackId } = await app.given.track({ eventId: silent.id });
    const before = await stored();
    for (const { id: eventId } of [silent, cancelled])
      expect((await client.mutate(DRAFT, { eventId })).data.answer.userErrors).toMatchObject([
        { __typename: 'CallForProposalsClosed' },
      ]);
    for (const eventId of [hidden.id, newId()])
      expect((await client.mutate(DRAFT, { eventId })).errors).toMatchObject([
        { message: 'There is no such event.' },
      ]);
    expect((await client.mutate(DRAFT, { eventId: event.id, trackId })).errors).toMatchObject([
      { message: 'There is no such track.' },
    ]);
    expect(await stored()).toEqual(before);
  });
});
