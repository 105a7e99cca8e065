import { EventKind, EventStatus } from '../../src/events/index.js';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const page = `nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const head =
  '$filter: EventFilter, $order: EventOrder, $first: Int, $after: String, $last: Int, $before: String';
const arguments_ =
  'filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before';
const ALL = `query (${head}) { list: events(${arguments_}) { ${page} } }`;
const OF_ORGANIZATION = `query ($organization: String!, ${head}) {
  owner: organization(slug: $organization) { list: events(${arguments_}) { ${page} } }
}`;
const OF_SERIES = `query ($organization: String!, $series: String!, ${head}) {
  owner: series(organization: $organization, slug: $series) { list: events(${arguments_}) { ${page} } }
}`;
const ONE = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { title }
}`;

describe('lists of events', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const { id: organizationId, slug: organization } = await app.given.organization();
    const seriesId = newId();
    await app.sql(`INSERT INTO series VALUES ($1, $2, 'monthly', 'Monthly', '', now())`, [
      seriesId,
      organizationId,
    ]);
    const add = (slug: string, startsAt: string, fields = {}) =>
      app.given.event({
        organizationId,
        seriesId,
        slug,
        startsAt: new Date(startsAt),
        endsAt: new Date(new Date(startsAt).getTime() + 3_600_000),
        ...fields,
      });
    const as = async (role: Role) => app.as((await app.given.member(role, { organizationId })).user);
    return { organizationId, organization, series: 'monthly', add, as };
  };
  const slugs = ({ nodes }: { nodes: { slug: string }[] }): string[] => nodes.map(({ slug }) => slug);

  it('hide drafts from strangers and show them to members, wherever events are listed', async () => {
    const { organization, series, add, as } = await scene();
    await add('shown', '2030-01-01T10:00:00Z');
    await add('draft', '2030-01-02T10:00:00Z', { status: EventStatus.DRAFT });
    await add('gone', '2030-01-03T10:00:00Z', { status: EventStatus.CANCELLED });
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    for (const client of [app.anyone(), stranger]) {
      for (const document of [OF_ORGANIZATION, OF_SERIES]) {
        const { data } = await client.request(document, { organization, series });
        expect(slugs(data.owner.list)).toEqual(['shown', 'gone']);
      }
      const one = await client.request(ONE, { organization, slug: 'draft' });
      expect(one).toMatchObject({ data: { event: null }, errors: undefined });
    }
    for (const role of Object.values(Role)) {
      const client = await as(role);
      for (const document of [OF_ORGANIZATION, OF_SERIES]) {
        const { data } = await client.request(document, { organization, series });
        expect(slugs(data.owner.list)).toEqual(['shown', 'draft', 'gone']);
      }
      const one = await client.request(ONE, { organization, slug: 'draft' });
      expect(one.data).toEqual({ event: { title: 'A Conference' } });
    }
    const filter = { endsAfter: '2030-01-01T00:00:00Z', startsBefore: '2030-01-04T00:00:00Z' };
    const all = await (await as(Role.OWNER)).request(ALL, { filter });
    expect(slugs(all.data.list)).toEqual(['shown', 'gone']);
  });

  it('answer null for addresses that do not exist', async () => {
    const { organization } = await scene();
    for (const variables of [
      { organization, slug: 'nothing' },
      { organization: 'nobody', slug: 'nothing' },
      { organization: '', slug: `' OR 1=1 --` },
      { organization: '\u0000', slug: '%00' },
    ])
      expect((await app.anyone().request(ONE, variables)).data).toEqual({ event: null });
  });

  it('filter by kind and time', async () => {
    const { organization, add } = await scene();
    await add('past', '2031-01-01T10:00:00Z');
    await add('now', '2031-01-02T10:00:00Z', { kind: EventKind.MEETUP });
    await add('future', '2031-01-03T10:00:00Z');
    const list = async (filter: object | null) =>
      slugs((await app.anyone().request(OF_ORGANIZATION, { organization, filter })).data.owner.list);
    expect(await list({ kind: 'MEETUP' })).toEqual(['now']);
    expect(await list({ endsAfter: '2031-01-02T10:30:00Z' })).toEqual(['now', 'future']);
    expect(await list({ startsBefore: '2031-01-02T10:00:00Z' })).toEqual(['past']);
    expect(await list({ kind: null, endsAfter: null, startsBefore: null })).toEqual([
      'past',
      'now',
      'future',
    ]);
    expect(await list(null)).toHaveLength(3);
  });

  it.each([
    ['EARLIEST_FIRST', ['a', 'b', 'c', 'd', 'e']],
    ['LATEST_FIRST', ['e', 'd', 'c', 'b', 'a']],
  ])('page %s both ways, past equal starts, with events that come in between', async (order, expected) => {
    const { organization, add } = await scene();
    const same = '2032-01-02T10:00:00Z';
    await add('a', '2032-01-01T10:00:00Z');
    for (const slug of ['b', 'c', 'd']) await add(slug, same);
    await add('e', '2032-01-03T10:00:00Z');
    const list = async (variables: object) =>
      (await app.anyone().request(OF_ORGANIZATION, { organization, order, ...variables })).data.owner.list;
    const first = await list({ first: 2 });
    expect(slugs(first)).toEqual(expected.slice(0, 2));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await add('early', '2031-12-31T10:00:00Z');
    await add('late', '2032-01-04T10:00:00Z');
    const second = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(slugs(second)).toEqual(expected.slice(2, 4));
    const third = await list({ first: 3, after: second.pageInfo.endCursor });
    expect(slugs(third)).toEqual([expected[4], order === 'EARLIEST_FIRST' ? 'late' : 'early']);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await list({ last: 2, before: second.pageInfo.startCursor });
    expect(slugs(back)).toEqual(expected.slice(0, 2));
    const between = { after: first.pageInfo.startCursor, before: third.pageInfo.startCursor };
    expect(slugs(await list(between))).toEqual(expected.slice(1, 4));
    expect(slugs(await list({ last: 1 }))).toEqual([order === 'EARLIEST_FIRST' ? 'late' : 'early']);
  });

  it('refuse cursors of another order, of another list and broken ones', async () => {
    const { organization, add } = await scene();
    await add('only', '2033-01-01T10:00:00Z');
    const read = (variables: object) => app.anyone().request(OF_ORGANIZATION, { organization, ...variables });
    const { data } = await read({ first: 1 });
    const cursor = data.owner.list.pageInfo.endCursor as string;
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const variables of [
      { order: 'LATEST_FIRST', after: cursor },
      { after: cursor.slice(1) },
      { before: forged(['talks', 'x', newId()]) },
      { after: forged(['events', `2033-01-01'; DROP TABLE events --`, newId()]) },
      { after: forged(['events', '2033-01-01T10:00:00.000Z', 'x']) },
      { after: forged({ __proto__: null, length: 3 }) },
      { after: 'x'.repeat(1_000_000 / 20) },
    ]) {
      const { errors } = await read(variables);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 101 }, { first: 1, last: 1 }])(
    'refuse a page of %j',
    async (variables) => {
      const { errors } = await app.anyone().request(ALL, variables);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    },
  );

  it('cost as many statements for three events as for one', async () => {
    const { organization, add } = await scene();
    const WIDE = `query ($organization: String!) { organization(slug: $organization) { events { nodes {
      organization { name } series { title } rooms { name } tracks { name } sessionFormats { name } callForProposals { isOpen }
    } } } }`;
    const plant = async (slug: string) => {
      const { id: eventId } = await add(slug, '2034-01-01T10:00:00Z');
      await app.given.room({ eventId });
      await app.given.track({ eventId });
      await app.given.sessionFormat({ eventId });
      await app.given.callForProposals({ eventId });
    };
    const cost = async () =>
      (await statementsOf(app, () => app.anyone().request(WIDE, { organization }))).length;
    await plant('one');
    const one = await cost();
    await plant('two');
    await plant('three');
    expect(await cost()).toBe(one);
  });
});
