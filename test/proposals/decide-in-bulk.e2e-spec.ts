import { newId } from '../../src/kernel/id.js';
import { startApp, type TestApp } from '../support/app.js';
import { DecisionScene } from './decision-scene.js';
import { states } from './states.js';

const DECIDE = `mutation ($input: DecideProposalsInput!) {
  answer: decideProposals(input: $input) {
    proposals { id decision { deliberation standbyRank } talk { title } }
    userErrors { __typename ... on InvalidInput { path } ... on ProposalActionNotAllowed { proposalId }
      ... on ProposalOnAgenda { proposalId } }
  }
}`;

describe('decideProposals', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new DecisionScene(app);
  });
  afterAll(() => app.close());

  const several = async () => {
    const first = await scene.set();
    const eventId = first.event.id;
    const second = await app.given.proposal({ eventId });
    const third = await app.given.proposal({ eventId, ...states['rejected in private'] });
    const fourth = await app.given.proposal({ eventId, ...states.accepted });
    return { ...first, eventId, ids: [first.proposal.id, second.id, third.id, fourth.id] as const, fourth };
  };

  it('decides upon several in the order given', async () => {
    const { committee, eventId, ids } = await several();
    const decisions = [
      { proposalId: ids[3], deliberation: 'REJECTED' },
      { proposalId: ids[0], deliberation: 'ACCEPTED' },
      { proposalId: ids[1], deliberation: 'STANDBY', standbyRank: 2 },
      { proposalId: ids[2], deliberation: 'UNDECIDED' },
    ];
    const { data } = await committee.mutate(DECIDE, { eventId, decisions });
    expect(data.answer).toMatchObject({
      proposals: [
        { id: ids[3], decision: { deliberation: 'REJECTED' }, talk: null },
        { id: ids[0], decision: { deliberation: 'ACCEPTED' }, talk: {} },
        { id: ids[1], decision: { deliberation: 'STANDBY', standbyRank: 2 }, talk: null },
        { id: ids[2], decision: { deliberation: 'UNDECIDED' }, talk: null },
      ],
      userErrors: [],
    });
    expect(await scene.strays()).toEqual([]);
  });

  it('decides upon none if one cannot be, and says which', async () => {
    const { committee, eventId, ids, fourth } = await several();
    await scene.putOnAgenda(fourth.talkId);
    const before = await scene.stored();
    const accepted = { proposalId: ids[0], deliberation: 'ACCEPTED' };
    const refused = async (last: Record<string, unknown>) =>
      (await committee.mutate(DECIDE, { eventId, decisions: [accepted, last] })).data.answer;
    expect(await refused({ proposalId: ids[2], deliberation: 'REJECTED' })).toEqual({
      proposals: null,
      userErrors: [{ __typename: 'ProposalActionNotAllowed', proposalId: ids[2] }],
    });
    expect(await refused({ proposalId: ids[3], deliberation: 'REJECTED' })).toEqual({
      proposals: null,
      userErrors: [{ __typename: 'ProposalOnAgenda', proposalId: ids[3] }],
    });
    expect(await scene.stored()).toEqual(before);
  });

  it('takes 1 to 100 decisions, each for another proposal, with a rank on standby only', async () => {
    const { committee, eventId, ids } = await several();
    const before = await scene.stored();
    const one = { proposalId: ids[0], deliberation: 'ACCEPTED' };
    const many = Array.from({ length: 101 }, () => ({ ...one, proposalId: newId() }));
    const wrong: [object[], string[]][] = [
      [[], ['decisions']],
      [many, ['decisions']],
      [[one, one], ['decisions']],
      [[{ ...one, standbyRank: 1 }], ['decisions', '0', 'standbyRank']],
      [[{ ...one, deliberation: 'STANDBY' }], ['decisions', '0', 'standbyRank']],
    ];
    for (const [decisions, path] of wrong) {
      const { data } = await committee.mutate(DECIDE, { eventId, decisions });
      expect(data.answer.userErrors).toEqual([{ __typename: 'InvalidInput', path }]);
    }
    expect(await scene.stored()).toEqual(before);
  });

  it('knows no proposal of another event, and changes nothing', async () => {
    const { committee, eventId, ids } = await several();
    const { proposal } = await scene.set();
    const before = await scene.stored();
    const decisions = [ids[0], proposal.id].map((proposalId) => ({ proposalId, deliberation: 'ACCEPTED' }));
    const { errors } = await committee.mutate(DECIDE, { eventId, decisions });
    expect(errors).toMatchObject([
      { message: 'There is no such proposal.', extensions: { code: 'NOT_FOUND' } },
    ]);
    expect(await scene.stored()).toEqual(before);
  });
});
