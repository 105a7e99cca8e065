import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { Deliberation, ProposalStatus, statusOf } from '../../src/proposals/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { states } from './states.js';

const LIST = `query ($organization: String!, $slug: String!, $filter: ProposalFilter, $first: Int, $after: String, $last: Int, $before: String) {
  event(organization: $organization, slug: $slug) {
    proposals(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes { title status } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const WIDE = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) {
    proposals { nodes {
      title event { slug } track { name } sessionFormat { name } talk { slug } speakers { name email } decision { deliberation } status actions viewerActions
    } }
  }
}`;
const ONE = `query ($id: ID!) { proposal(id: $id) { title status viewerActions } }`;
const KNOWN = `query ($id: ID!) { proposal(id: $id) {
  status confirmation confirmBy actions talk { id } updatedAt decision { deliberation }
} }`;
/** What the submitter sees of a proposal while no decision is published, whatever was decided. */
const unknown = {
  status: 'SUBMITTED',
  confirmation: null,
  confirmBy: null,
  actions: ['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'],
  talk: null,
  decision: null,
};
const MINE = `query ($first: Int, $after: String) {
  viewer { proposals(first: $first, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }
}`;

describe('reading proposals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    return { event, as, address: { organization: organization.slug, slug: event.slug } };
  };
  const titles = (nodes: { title: string }[]): string[] => nodes.map(({ title }) => title);

  it('shows an event’s proposals to organizers and reviewers only', async () => {
    const { event, as, address } = await scene();
    const proposal = await app.given.proposal({ eventId: event.id });
    for (const role of [Role.OWNER, Role.ORGANIZER, Role.REVIEWER]) {
      const { data } = await (await as(role)).request(LIST, address);
      expect(data.event.proposals.nodes).toEqual([{ title: proposal.title, status: 'SUBMITTED' }]);
    }
    const submitter = await app.as({ id: proposal.userId ?? '' });
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    for (const client of [await as(Role.DOOR), submitter, stranger, app.anyone()]) {
      const { data, errors } = await client.request(LIST, address);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ event: { proposals: null } });
    }
  });

  it('filters by each of the states', async () => {
    const { event, as, address } = await scene();
    for (const [title, state] of Object.entries(states))
      await app.given.proposal({ eventId: event.id, title, ...state });
    const client = await as(Role.REVIEWER);
    const found = async (filter: Record<string, unknown>) =>
      titles((await client.request(LIST, { ...address, filter })).data.event.proposals.nodes).sort();
    const all = Object.keys(states).sort();
    expect(await found({ submission: 'WITHDRAWN' })).toEqual(['withdrawn']);
    expect(await found({ deliberation: 'STANDBY' })).toEqual(['on standby', 'on standby in private']);
    expect(await found({ deliberation: 'ACCEPTED', isPublished: false })).toEqual(['accepted in private']);
    expect(await found({ isPublished: true, submission: 'SUBMITTED', deliberation: 'REJECTED' })).toEqual([
      'rejected',
    ]);
    expect(await found({ confirmation: 'CONFIRMED' })).toEqual(['confirmed']);
    const none = { submission: null, deliberation: null, isPublished: null, confirmation: null };
    expect(await found(none)).toEqual(all);
  });

  it('shows the decision to those who read proposals, and to its submitter what is published', async () => {
    const { event, as } = await scene();
    const reviewer = await as(Role.REVIEWER);
    for (const state of Object.values(states)) {
      const proposal = await app.given.proposal({ eventId: event.id, ...state });
      const submitter = await app.as({ id: proposal.userId ?? '' });
      const seen = (await submitter.request(KNOWN, { id: proposal.id })).data.proposal;
      expect(seen.decision).toBeNull();
      expect(seen.talk === null).toBe(proposal.talkId === null || proposal.publishedAt === null);
      if (proposal.publishedAt === null && statusOf(proposal) === ProposalStatus.SUBMITTED)
        expect(seen).toEqual({ ...unknown, updatedAt: proposal.updatedAt.toISOString() });
      const known = (await reviewer.request(KNOWN, { id: proposal.id })).data.proposal;
      expect(known.decision).toMatchObject({ deliberation: proposal.deliberation });
      expect(known.talk === null).toBe(proposal.talkId === null);
    }
  });

  it('pages newest first, both ways, past equal instants and rows that come in between', async () => {
    const { event, as, address } = await scene();
    const submittedAt = app.clock.now();
    const given = (title: string, at = submittedAt) =>
      app.given.proposal({ eventId: event.id, title, submittedAt: at });
    for (const title of ['a', 'b', 'c', 'd']) await given(title);
    const client = await as(Role.REVIEWER);
    const page = async (arguments_: Record<string, unknown>) =>
      (await client.request(LIST, { ...address, ...arguments_ })).data.event.proposals;
    const first = await page({ first: 2 });
    expect(titles(first.nodes)).toEqual(['d', 'c']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await given('e');
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(titles(second.nodes)).toEqual(['b', 'a']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false });
    const back = await page({ last: 2, before: second.pageInfo.startCursor });
    expect(titles(back.nodes)).toEqual(['d', 'c']);
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: true });
  });

  it('costs as many statements for three proposals as for one', async () => {
    const { event, as, address } = await scene();
    const add = async (deliberation: Deliberation) => {
      const track = await app.given.track({ eventId: event.id });
      const format = await app.given.sessionFormat({ eventId: event.id });
      const parts = { trackId: track.id, sessionFormatId: format.id };
      await app.given.proposal({ eventId: event.id, deliberation, ...parts });
    };
    const client = await as(Role.ORGANIZER);
    await add(Deliberation.ACCEPTED);
    const one = await statementsOf(app, () => client.request(WIDE, address));
    await add(Deliberation.ACCEPTED);
    await add(Deliberation.UNDECIDED);
    const three = await statementsOf(app, async () => {
      const { data } = await client.request(WIDE, address);
      expect(data.event.proposals.nodes).toHaveLength(3);
    });
    expect(three).toHaveLength(one.length);
  });

  it('shows one proposal to its submitter and to those who read the event’s, and to nobody else', async () => {
    const { event, as } = await scene();
    await app.given.callForProposals({ eventId: event.id });
    const { id, title, userId } = await app.given.proposal({ eventId: event.id });
    const seen = async (client: Awaited<ReturnType<typeof as>>, wanted = id) =>
      (await client.request(ONE, { id: wanted })).data.proposal;
    const proposal = { title, status: 'SUBMITTED' };
    const submitter = await app.as({ id: userId ?? '' });
    expect(await seen(submitter)).toEqual({
      ...proposal,
      viewerActions: ['UPDATE', 'WITHDRAW', 'CHANGE_SPEAKERS'],
    });
    expect(await seen(await as(Role.ORGANIZER))).toEqual({
      ...proposal,
      viewerActions: ['ACCEPT', 'REJECT', 'PUT_ON_STANDBY', 'MOVE', 'TRY'],
    });
    expect(await seen(await as(Role.REVIEWER))).toEqual({ ...proposal, viewerActions: [] });
    expect(await seen(await as(Role.DOOR))).toBeNull();
    expect(await seen(await app.as(await app.given.user()))).toBeNull();
    expect(await seen(submitter, newId())).toBeNull();
    const anyone = await app.anyone().request(ONE, { id });
    expect(anyone.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const nonsense = await submitter.request(ONE, { id: '%00' });
    expect(nonsense.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('lists the viewer’s own, of all events, newest first', async () => {
    const user = await app.given.user();
    const client = await app.as(user);
    for (const title of ['first', 'second', 'third']) {
      const event = await app.given.event();
      app.clock.forward(1_000);
      await app.given.proposal({ eventId: event.id, userId: user.id, title });
      await app.given.proposal({ eventId: event.id });
    }
    const { data } = await client.request(MINE, { first: 2 });
    expect(titles(data.viewer.proposals.nodes)).toEqual(['third', 'second']);
    const after = data.viewer.proposals.pageInfo.endCursor;
    const rest = await client.request(MINE, { first: 2, after });
    expect(titles(rest.data.viewer.proposals.nodes)).toEqual(['first']);
  });

  it('refuses cursors of another list and broken ones', async () => {
    const { event, as, address } = await scene();
    const user = await app.given.user();
    await app.given.proposal({ eventId: event.id, userId: user.id });
    const mine = await (await app.as(user)).request(MINE, { first: 1 });
    const client = await as(Role.REVIEWER);
    for (const after of [mine.data.viewer.proposals.pageInfo.endCursor, 'x', 'x'.repeat(20_000)]) {
      const { errors } = await client.request(LIST, { ...address, after });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
    }
  });
});
