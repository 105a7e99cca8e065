import { AgendaService, PublishingService } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import type { Proposal } from '../../src/proposals/index.js';
import { arranged, at, viewerFor } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  ACCEPT,
  CONFIRM,
  DecisionScene,
  PUBLISH,
  PUT_ON_STANDBY,
  REJECT,
  WITHDRAW,
} from './decision-scene.js';
import { type StateName } from './states.js';

const answer = (name: string, type: string, more = '') => `mutation ($input: ${type}Input!) {
  answer: ${name}(input: $input) {
    proposal { title triedTalk { id slug title isVisible isTentative speakers { name } } talk { id } }
    userErrors { __typename ${more} }
  }
}`;
const TRY = answer('tryProposal', 'TryProposal', '... on ProposalActionNotAllowed { action status }');
const DROP = answer('dropTriedProposal', 'DropTriedProposal');
const TALKS = `query ($organization: String!, $slug: String!, $talk: String!) {
  event(organization: $organization, slug: $slug) { talks { nodes { title isTentative } } talk(slug: $talk) { title } }
}`;

describe('trying a proposal', () => {
  let app: TestApp;
  let scene: DecisionScene;
  beforeAll(async () => {
    app = await startApp();
    scene = new DecisionScene(app);
  });
  afterAll(() => app.close());

  type Client = Awaited<ReturnType<DecisionScene['set']>>['committee'];
  const send = async (client: Client, query: string, input: Record<string, unknown>) =>
    (await client.mutate(query, input)).data.answer;
  const stored = async () => [await scene.stored(), await app.sql('SELECT * FROM sessions ORDER BY id')];
  const placed = (eventId: string) =>
    app.sql<{ talk_id: string }>('SELECT talk_id FROM sessions WHERE event_id = $1', [eventId]);
  const versionOf = async (eventId: string) =>
    (await app.sql<{ version: number }>('SELECT version FROM agendas WHERE event_id = $1', [eventId]))[0]
      ?.version;
  const talkOf = async ({ id }: Proposal) =>
    (
      await app.sql(
        `SELECT proposals.talk_id, tried_talk_id, talks.title, is_tentative, is_confirmed FROM proposals
         LEFT JOIN talks ON talks.id = coalesce(talk_id, tried_talk_id) WHERE proposals.id = $1`,
        [id],
      )
    )[0];

  /** A proposal that is tried, and on the draft. */
  const tried = async (state: StateName = 'undecided') => {
    const set = await scene.set(state);
    const { event, user, proposal, committee } = set;
    const { triedTalk } = (await send(committee, TRY, { proposalId: proposal.id })).proposal;
    const viewer = viewerFor(user.id);
    await app.nest.get(AgendaService).applyPlacements(viewer, event.id, [arranged(triedTalk.id)]);
    const input = { proposalId: proposal.id };
    return { ...set, viewer, talkId: triedTalk.id as string, slug: triedTalk.slug as string, input };
  };

  it.each<StateName>(['undecided', 'on standby in private', 'on standby'])(
    'makes a hidden, tentative talk of one that is %s, and its submitter does not learn of it',
    async (state) => {
      const { proposal, committee, submitter } = await scene.set(state);
      expect(await send(committee, TRY, { proposalId: proposal.id })).toMatchObject({
        proposal: {
          triedTalk: {
            title: proposal.title,
            isVisible: false,
            isTentative: true,
            speakers: [{ name: expect.any(String) }],
          },
          talk: null,
        },
        userErrors: [],
      });
      const { data } = await submitter.request(
        'query ($id: ID!) { proposal(id: $id) { triedTalk { id } } }',
        {
          id: proposal.id,
        },
      );
      expect(data.proposal).toEqual({ triedTalk: null });
    },
  );

  it.each<StateName>(['accepted', 'rejected in private', 'declined', 'withdrawn'])(
    'refuses one that is %s and changes nothing',
    async (state) => {
      const { proposal, committee } = await scene.set(state);
      const before = await stored();
      expect(await send(committee, TRY, { proposalId: proposal.id })).toMatchObject({
        proposal: null,
        userErrors: [{ __typename: 'ProposalActionNotAllowed', action: 'TRY' }],
      });
      expect(await stored()).toEqual(before);
    },
  );

  it('makes one talk, however many try at once', async () => {
    const { event, proposal, committee } = await scene.set();
    const all = await Promise.all([1, 2, 3].map(() => send(committee, TRY, { proposalId: proposal.id })));
    expect(new Set(all.map((each) => each.proposal.triedTalk.id)).size).toBe(1);
    expect(await app.sql('SELECT id FROM talks WHERE event_id = $1', [event.id])).toHaveLength(1);
  });

  it('shows the talk to organizers alone', async () => {
    const { event, committee, slug } = await tried();
    const [organization] = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      event.organizationId,
    ]);
    const variables = { organization: organization?.slug, slug: event.slug, talk: slug };
    const read = async (client: Client) => (await client.request(TALKS, variables)).data.event;
    expect(await read(committee)).toMatchObject({ talks: { nodes: [{ isTentative: true }] }, talk: {} });
    const { user } = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    for (const other of [await app.as(user), app.anyone()])
      expect(await read(other)).toEqual({ talks: { nodes: [] }, talk: null });
  });

  it('keeps the talk where it is when the proposal is accepted, and until its speakers confirm unconfirmed', async () => {
    const { event, proposal, committee, submitter, talkId, input } = await tried();
    expect(await send(committee, ACCEPT, input)).toMatchObject({ userErrors: [] });
    const firm = { talk_id: talkId, tried_talk_id: null, is_tentative: false };
    expect(await talkOf(proposal)).toMatchObject({ ...firm, is_confirmed: false });
    expect(await placed(event.id)).toEqual([{ talk_id: talkId }]);
    await send(committee, PUBLISH, { eventId: event.id });
    await send(submitter, CONFIRM, input);
    expect(await talkOf(proposal)).toMatchObject({ ...firm, is_confirmed: true });
  });

  it.each<[string, (set: Awaited<ReturnType<typeof tried>>) => Promise<unknown>]>([
    ['rejected', ({ committee, input }) => send(committee, REJECT, input)],
    ['withdrawn', ({ submitter, input }) => send(submitter, WITHDRAW, input)],
    ['not tried any more', ({ committee, input }) => send(committee, DROP, input)],
    [
      'moved',
      async ({ event, committee, input }) => {
        const { id: eventId } = await app.given.event({ organizationId: event.organizationId });
        const query = `mutation ($input: MoveProposalsInput!) { answer: moveProposals(input: $input) { userErrors { __typename } } }`;
        return send(committee, query, { eventId, proposalIds: [input.proposalId] });
      },
    ],
  ])('takes the talk away, and off the draft, when the proposal is %s', async (_, no) => {
    const set = await tried();
    const version = (await versionOf(set.event.id)) ?? 0;
    expect(await no(set)).toMatchObject({ userErrors: [] });
    expect(await placed(set.event.id)).toEqual([]);
    expect(await versionOf(set.event.id)).toBe(version + 1);
    expect(await talkOf(set.proposal)).toMatchObject({ talk_id: null, tried_talk_id: null, title: null });
    expect(await app.sql('SELECT id FROM talks WHERE id = $1', [set.talkId])).toEqual([]);
  });

  it('goes on when the proposal is put on standby or says something else', async () => {
    const { proposal, committee, talkId, input, submitter, event } = await tried();
    await send(committee, PUT_ON_STANDBY, { ...input, rank: 1 });
    await app.given.callForProposals({ eventId: event.id });
    const UPDATE = `mutation ($input: UpdateProposalInput!) { answer: updateProposal(input: $input) { userErrors { __typename } } }`;
    expect(await send(submitter, UPDATE, { ...input, changes: { title: 'Told anew' } })).toEqual({
      userErrors: [],
    });
    expect(await talkOf(proposal)).toMatchObject({ tried_talk_id: talkId, title: 'Told anew' });
  });

  it('keeps the agenda from being published, whatever is accepted', async () => {
    const { viewer, event } = await tried();
    const publishing = app.nest.get(PublishingService);
    const attempt = publishing.publish(viewer, event.id, { note: '', acceptBecause: 'So be it.' });
    await expect(attempt).rejects.toMatchObject({ conflicts: [{ kind: 'TENTATIVE_TALK' }] });
    expect(await app.sql('SELECT id FROM releases WHERE event_id = $1', [event.id])).toEqual([]);
  });

  it('lets nobody show the talk or move it to another event', async () => {
    const { event, committee, talkId } = await tried();
    const other = await app.given.event({ organizationId: event.organizationId });
    const before = await stored();
    const UPDATE = `mutation ($input: UpdateTalkInput!) { answer: updateTalk(input: $input) { userErrors { __typename } } }`;
    const MOVE = `mutation ($input: MoveTalkInput!) { answer: moveTalk(input: $input) { userErrors { __typename } } }`;
    const refused = { userErrors: [{ __typename: 'TalkIsTentative' }] };
    expect(await send(committee, UPDATE, { talkId, changes: { isVisible: true } })).toEqual(refused);
    expect(await send(committee, MOVE, { talkId, eventId: other.id })).toEqual(refused);
    expect(await stored()).toEqual(before);
  });

  it('has one end when it is placed, accepted and withdrawn at once', async () => {
    const { event, viewer, proposal, committee, submitter, talkId, input } = await tried();
    const agenda = app.nest.get(AgendaService);
    const [session] = await app.sql<{ id: string }>('SELECT id FROM sessions WHERE event_id = $1', [
      event.id,
    ]);
    await Promise.allSettled([
      agenda.move(viewer, session?.id ?? '', { startsAt: at(60) }),
      send(committee, ACCEPT, input),
      send(submitter, WITHDRAW, input),
    ]);
    const { talk_id: talk, tried_talk_id: trial } = (await talkOf(proposal)) ?? {};
    expect(trial).toBeNull();
    const left = await app.sql('SELECT id FROM talks WHERE id = $1 AND NOT is_tentative', [talkId]);
    expect(left).toEqual(talk === null ? [] : [{ id: talkId }]);
    expect(await placed(event.id)).toEqual(talk === null ? [] : [{ talk_id: talkId }]);
  });
});
