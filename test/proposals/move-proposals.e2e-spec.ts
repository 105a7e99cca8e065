import { EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { type StateName, states } from './states.js';

const MOVE = `mutation ($input: MoveProposalsInput!) {
  answer: moveProposals(input: $input) {
    proposals {
      id event { id } track { name } sessionFormat { name } speakers { name event { id } } reviews { comment }
      moves { reviewCount reviewMean fromEvent { id } movedBy { name } }
    }
    userErrors {
      __typename ... on UserError { message } ... on InvalidInput { path } ... on ProposalActionNotAllowed { action }
    }
  }
}`;
const READ = 'query ($id: ID!) { proposal(id: $id) { event { id } moves { reviewCount } } }';

describe('moveProposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    proposals: await app.sql('SELECT * FROM proposals ORDER BY id'),
    speakers: await app.sql('SELECT * FROM proposal_speakers ORDER BY proposal_id, position'),
    profiles: await app.sql('SELECT id FROM speakers ORDER BY id'),
    reviews: await app.sql('SELECT id FROM reviews ORDER BY id'),
    moves: await app.sql('SELECT id FROM proposal_moves ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async (state: StateName = 'undecided') => {
    const { event: from, user } = await app.given.eventWith(Role.ORGANIZER);
    const { organizationId } = from;
    const to = await app.given.event({ organizationId });
    const parts = async (eventId: string, track: string) => ({
      track: await app.given.track({ eventId, name: track }),
      format: await app.given.sessionFormat({ eventId, name: 'Talk' }),
    });
    const [old, there] = [await parts(from.id, 'Old'), await parts(to.id, 'New')];
    const proposal = await app.given.proposal({
      eventId: from.id,
      trackId: old.track.id,
      sessionFormatId: old.format.id,
      ...states[state],
    });
    const client = await app.as(user);
    const move = async (proposalIds: string[] = [proposal.id], eventId = to.id) =>
      (await client.mutate(MOVE, { proposalIds, eventId })).data.answer;
    return { from, to, user, organizationId, proposal, there, client, move };
  };

  it('puts a proposal into another event, with what is of the same name there and its speakers', async () => {
    const { from, to, user, proposal, move } = await scene();
    const [profile] = await app.sql<{ name: string }>('SELECT name FROM speakers WHERE event_id = $1', [
      from.id,
    ]);
    expect(await move()).toEqual({
      proposals: [
        {
          id: proposal.id,
          event: { id: to.id },
          track: null,
          sessionFormat: { name: 'Talk' },
          speakers: [{ name: profile?.name, event: { id: to.id } }],
          reviews: [],
          moves: [
            { reviewCount: 0, reviewMean: null, fromEvent: { id: from.id }, movedBy: { name: user.name } },
          ],
        },
      ],
      userErrors: [],
    });
    const [there] = await app.sql('SELECT user_id AS "userId" FROM speakers WHERE event_id = $1', [to.id]);
    expect(there).toEqual({ userId: proposal.userId });
    for (const { id } of [from, to])
      expect(await app.sql('SELECT action FROM audit_entries WHERE event_id = $1', [id])).toEqual([
        { action: 'proposal.moved' },
      ]);
  });

  it('lets reviews go and keeps their summary, for the committee only', async () => {
    const { from, user, proposal, client, move } = await scene();
    const category = await app.given.scoreCategory({ eventId: from.id, minimum: 0, maximum: 4 });
    await app.given.review({ proposalId: proposal.id, reviewerId: user.id, scores: { [category.id]: 3 } });
    const { proposals } = await move();
    expect(proposals[0]).toMatchObject({ reviews: [], moves: [{ reviewCount: 1, reviewMean: 75 }] });
    const read = await client.request(READ, { id: proposal.id });
    expect(read.data.proposal.moves).toEqual([{ reviewCount: 1 }]);
    const submitter = await app.as({ id: proposal.userId ?? '' });
    const own = await submitter.request(READ, { id: proposal.id });
    expect(own.data.proposal.moves).toBeNull();
  });

  it('takes what is on standby, and several at once from several events, in the order given', async () => {
    const { organizationId, proposal, to, move } = await scene('on standby');
    const elsewhere = await app.given.event({ organizationId });
    const other = await app.given.proposal({ eventId: elsewhere.id });
    const { proposals, userErrors } = await move([other.id, proposal.id]);
    expect(userErrors).toEqual([]);
    expect(proposals).toMatchObject([other, proposal].map(({ id }) => ({ id, event: { id: to.id } })));
  });

  it.each<StateName>(['accepted', 'accepted in private', 'rejected', 'withdrawn'])(
    'refuses what is %s, and moves none of the others',
    async (state) => {
      const { from, proposal, move } = await scene(state);
      const good = await app.given.proposal({ eventId: from.id });
      const before = await stored();
      expect((await move([good.id, proposal.id])).userErrors).toMatchObject([
        { __typename: 'ProposalActionNotAllowed', action: 'MOVE' },
      ]);
      expect(await stored()).toEqual(before);
    },
  );

  it('refuses the same event and a cancelled one, and changes nothing', async () => {
    const { from, organizationId, proposal, move } = await scene();
    const cancelled = await app.given.event({ organizationId, status: EventStatus.CANCELLED });
    const before = await stored();
    for (const eventId of [from.id, cancelled.id])
      expect((await move([proposal.id], eventId)).userErrors).toMatchObject([
        { __typename: 'InvalidInput', path: ['eventId'] },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('stays in the organization, also for somebody who is in both', async () => {
    const { user, proposal, move } = await scene();
    const { event: abroad } = await app.given.eventWith(Role.ORGANIZER);
    await app.given.member(Role.ORGANIZER, { organizationId: abroad.organizationId, user });
    const before = await stored();
    expect((await move([proposal.id], abroad.id)).userErrors).toMatchObject([
      { message: 'A proposal stays in its organization.', path: ['eventId'] },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('is denied without the right on both events, and changes nothing', async () => {
    const { organizationId, proposal, to, client } = await scene();
    const other = await scene();
    const reviewer = await app.as((await app.given.member(Role.REVIEWER, { organizationId })).user);
    const before = await stored();
    const own = { proposalIds: [proposal.id], eventId: to.id };
    for (const [who, input, code] of [
      [reviewer, own, 'FORBIDDEN'],
      [other.client, own, 'NOT_FOUND'],
      [client, { ...own, eventId: other.to.id }, 'NOT_FOUND'],
      [client, { ...own, proposalIds: [proposal.id, other.proposal.id] }, 'NOT_FOUND'],
      [client, { ...own, proposalIds: [newId()] }, 'NOT_FOUND'],
    ] as const) {
      const { errors } = await who.mutate(MOVE, input);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('crosses neither with another move nor with a decision', async () => {
    const { organizationId, proposal, to, client, move } = await scene();
    const third = await app.given.event({ organizationId });
    const ACCEPT = `mutation ($input: AcceptProposalInput!) { answer: acceptProposal(input: $input) { proposal { id } } }`;
    await Promise.all([
      move([proposal.id], to.id),
      move([proposal.id], third.id),
      client.mutate(ACCEPT, { proposalId: proposal.id }),
    ]);
    const rows = await app.sql(
      `SELECT proposals.id FROM proposals
       JOIN proposal_speakers USING (event_id) WHERE proposal_id = proposals.id AND proposals.id = $1
         AND (talk_id IS NULL) = (deliberation = 'UNDECIDED')
         AND (talk_id IS NULL OR EXISTS
           (SELECT FROM talks WHERE talks.id = talk_id AND talks.event_id = proposals.event_id))`,
      [proposal.id],
    );
    expect(rows).toEqual([{ id: proposal.id }]);
  });

  it('is read at a cost that does not grow with the moves', async () => {
    const { from, to, proposal, client, move } = await scene();
    const HISTORY = 'query ($id: ID!) { proposal(id: $id) { moves { fromEvent { id } movedBy { name } } } }';
    const cost = async () =>
      (await statementsOf(app, () => client.request(HISTORY, { id: proposal.id }))).length;
    await move();
    const one = await cost();
    await move([proposal.id], from.id);
    await move([proposal.id], to.id);
    expect(await cost()).toBe(one);
  });
});
