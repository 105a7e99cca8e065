import { newId } from '../../src/kernel/id.js';
import { TalkLevel } from '../../src/kernel/talk-level.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { type StateName, states } from './states.js';

const UPDATE = `mutation ($input: UpdateProposalInput!) {
  updateProposal(input: $input) {
    proposal { title abstract language level track { name } sessionFormat { name } status }
    userErrors {
      __typename ... on UserError { message } ... on InvalidInput { path }
      ... on ProposalActionNotAllowed { action status }
    }
  }
}`;

const DAY = 86_400_000;

describe('updateProposal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const proposals = () => app.sql('SELECT * FROM proposals ORDER BY id');

  const scene = async (state: StateName = 'undecided') => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    await app.given.callForProposals({ eventId: event.id });
    const track = await app.given.track({ eventId: event.id });
    const format = await app.given.sessionFormat({ eventId: event.id });
    const proposal = await app.given.proposal({
      eventId: event.id,
      ...states[state],
      language: 'en',
      level: TalkLevel.ADVANCED,
      trackId: track.id,
      sessionFormatId: format.id,
    });
    const submitter = await app.as({ id: proposal.userId ?? '' });
    return { event, user, track, format, proposal, submitter };
  };

  it('changes what is said and keeps what is left out', async () => {
    const { proposal, track, format, submitter } = await scene();
    const changes = { title: 'Better', abstract: 'Clearer.' };
    const { data } = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes });
    const parts = { track: { name: track.name }, sessionFormat: { name: format.name } };
    expect(data.updateProposal).toEqual({
      proposal: { ...changes, ...parts, language: 'en', level: 'ADVANCED', status: 'SUBMITTED' },
      userErrors: [],
    });
  });

  it('clears by null what can be empty, and nothing else', async () => {
    const { proposal, submitter } = await scene();
    const changes = { language: null, level: null, trackId: null, sessionFormatId: null };
    const { data } = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes });
    expect(data.updateProposal.proposal).toMatchObject({
      language: null,
      level: null,
      track: null,
      sessionFormat: null,
    });
    const before = await proposals();
    const cleared = { title: null, abstract: null };
    const answer = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes: cleared });
    expect(answer.data.updateProposal.userErrors).toMatchObject([
      { path: ['changes', 'title'] },
      { path: ['changes', 'abstract'] },
    ]);
    expect(await proposals()).toEqual(before);
  });

  it('changes what was accepted in private, and the talk that it became', async () => {
    const { proposal, submitter } = await scene('accepted in private');
    const changes = { title: 'Better', level: 'BEGINNER' };
    const { data } = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes });
    expect(data.updateProposal).toMatchObject({ proposal: { ...changes, status: 'SUBMITTED' } });
    const talk = await app.sql('SELECT title, abstract, level FROM talks WHERE id = $1', [proposal.talkId]);
    expect(talk).toEqual([{ title: 'Better', abstract: '', level: 'BEGINNER' }]);
  });

  it.each([
    ['accepted', 'ACCEPTED'],
    ['on standby', 'STANDBY'],
    ['rejected', 'REJECTED'],
    ['withdrawn', 'WITHDRAWN'],
  ] as const)('refuses when it is %s and changes nothing', async (state, status) => {
    const { proposal, submitter } = await scene(state);
    const before = await proposals();
    const { data } = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes: { title: 'x' } });
    expect(data.updateProposal.userErrors).toEqual([
      {
        __typename: 'ProposalActionNotAllowed',
        message: `You cannot update a proposal that is ${state}.`,
        action: 'UPDATE',
        status,
      },
    ]);
    expect(await proposals()).toEqual(before);
  });

  it('refuses after the call has closed and changes nothing', async () => {
    const { event, proposal, submitter } = await scene();
    const closesAt = app.clock.now();
    await app.sql('UPDATE calls_for_proposals SET opens_at = $2, closes_at = $3 WHERE event_id = $1', [
      event.id,
      new Date(closesAt.getTime() - DAY),
      closesAt,
    ]);
    const before = await proposals();
    const { data } = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes: { title: 'x' } });
    expect(data.updateProposal.userErrors).toMatchObject([{ __typename: 'CallForProposalsClosed' }]);
    expect(await proposals()).toEqual(before);
  });

  it('knows no track of another event and no proposal of somebody else, and changes nothing', async () => {
    const { user, proposal, submitter } = await scene();
    const other = await scene();
    const before = await proposals();
    const foreign = { proposalId: proposal.id, changes: { trackId: other.track.id } };
    expect((await submitter.mutate(UPDATE, foreign)).errors).toMatchObject([
      { message: 'There is no such track.', extensions: { code: 'NOT_FOUND' } },
    ]);
    const format = { proposalId: proposal.id, changes: { sessionFormatId: newId() } };
    expect((await submitter.mutate(UPDATE, format)).errors).toMatchObject([
      { message: 'There is no such session format.' },
    ]);
    for (const client of [other.submitter, await app.as(user)]) {
      const { errors } = await client.mutate(UPDATE, { proposalId: proposal.id, changes: { title: 'x' } });
      expect(errors).toMatchObject([{ message: 'There is no such proposal.' }]);
    }
    const anyone = await app.anyone().mutate(UPDATE, { proposalId: proposal.id, changes: { title: 'x' } });
    expect(anyone.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await proposals()).toEqual(before);
  });
});
