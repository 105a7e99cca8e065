import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { DecisionScene, REJECT, WITHDRAW } from './decision-scene.js';
import type { StateName } from './states.js';

const MOVE = `mutation ($input: MoveTalkInput!) {
  answer: moveTalk(input: $input) { talk { event { id } speakers { name } } userErrors { __typename } }
}`;
const UPDATE = `mutation ($input: UpdateProposalInput!) {
  answer: updateProposal(input: $input) { proposal { title } userErrors { __typename } }
}`;
const REORDER = `mutation ($input: ReorderProposalSpeakersInput!) {
  answer: reorderProposalSpeakers(input: $input) { userErrors { __typename } }
}`;
const TALK = 'query ($id: ID!) { proposal(id: $id) { event { id } talk { title event { id } } } }';

describe('the talk of a proposal that moves to another event', () => {
  let app: TestApp;
  let decisions: DecisionScene;
  beforeAll(async () => {
    app = await startApp();
    decisions = new DecisionScene(app);
  });
  afterAll(() => app.close());

  const scene = async (state: StateName) => {
    const set = await decisions.set(state);
    const next = await app.given.event({ organizationId: set.event.organizationId });
    const { talkId } = set.proposal;
    const move = async (eventId = next.id) =>
      (await set.committee.mutate(MOVE, { talkId, eventId })).data.answer as {
        talk: object | null;
        userErrors: object[];
      } | null;
    const talks = () => app.sql('SELECT event_id FROM talks WHERE id = $1', [talkId]);
    return { ...set, next, talkId, move, talks };
  };

  it('stays the talk of the proposal, which stays where its call is', async () => {
    const { event, proposal, next, submitter, move } = await scene('confirmed');
    expect(await move()).toMatchObject({ talk: { event: { id: next.id } }, userErrors: [] });
    const { data } = await submitter.request(TALK, { id: proposal.id });
    expect(data.proposal).toMatchObject({ event: { id: event.id }, talk: { event: { id: next.id } } });
    expect(await decisions.strays()).toEqual([]);
  });

  it.each([
    ['rejected', REJECT],
    ['withdrawn', WITHDRAW],
  ])('goes when the proposal is %s', async (_, document) => {
    const { proposal, committee, submitter, move, talks } = await scene('confirmed');
    await move();
    const client = document === REJECT ? committee : submitter;
    const { data } = await client.mutate(document, { proposalId: proposal.id });
    expect(data.answer.userErrors).toEqual([]);
    expect(await talks()).toEqual([]);
    expect(await decisions.stateOf(proposal.id)).toMatchObject({ talkId: null });
  });

  it('keeps its speakers when those of the proposal change', async () => {
    const { event, proposal, talkId, submitter, move } = await scene('confirmed');
    await move();
    const speakers = () =>
      app.sql('SELECT * FROM talk_speakers WHERE talk_id = $1 ORDER BY position', [talkId]);
    const before = await speakers();
    const { id: another } = await app.given.speaker({ eventId: event.id });
    await app.sql('INSERT INTO proposal_speakers VALUES ($1, $2, $3, 1)', [event.id, proposal.id, another]);
    const [first] = await app.sql<{ id: string }>(
      'SELECT speaker_id AS id FROM proposal_speakers WHERE proposal_id = $1 AND position = 0',
      [proposal.id],
    );
    const input = { proposalId: proposal.id, speakerIds: [another, first?.id] };
    expect((await submitter.mutate(REORDER, input)).data.answer.userErrors).toEqual([]);
    expect(await speakers()).toEqual(before);
  });

  it('follows what is said of it, but no track of the event that it left', async () => {
    const { event, proposal, talkId, submitter, move } = await scene('accepted in private');
    await app.given.callForProposals({ eventId: event.id });
    const { id: trackId } = await app.given.track({ eventId: event.id });
    await move();
    const changes = { title: 'Said better', trackId };
    const { data } = await submitter.mutate(UPDATE, { proposalId: proposal.id, changes });
    expect(data.answer.userErrors).toEqual([]);
    expect(await app.sql('SELECT title, track_id FROM talks WHERE id = $1', [talkId])).toEqual([
      { title: 'Said better', track_id: null },
    ]);
  });

  it('is moved or taken back, whichever comes first, and no talk is left over', async () => {
    for (let round = 0; round < 4; round++) {
      const { event, proposal, next, submitter, move, talks } = await scene('confirmed');
      const elsewhere = await app.given.event({ organizationId: event.organizationId });
      await Promise.all([
        move(next.id),
        submitter.mutate(WITHDRAW, { proposalId: proposal.id }),
        move(elsewhere.id),
      ]);
      expect(await decisions.stateOf(proposal.id)).toMatchObject({ submission: 'WITHDRAWN', talkId: null });
      expect(await talks()).toEqual([]);
      expect(await decisions.strays()).toEqual([]);
    }
  });

  it('is moved by organizers only', async () => {
    const { event, next, talkId, submitter, talks } = await scene('confirmed');
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    for (const [client, code] of [
      [submitter, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ] as const) {
      const { errors } = await client.mutate(MOVE, { talkId, eventId: next.id });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await talks()).toEqual([{ event_id: event.id }]);
  });
});
