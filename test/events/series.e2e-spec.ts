import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const CREATE = `mutation ($input: CreateSeriesInput!) {
  createSeries(input: $input) {
    series { slug title description organization { name } events { nodes { slug } } }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on SlugTaken { slug } }
  }
}`;

describe('createSeries', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const series = () => app.sql('SELECT * FROM series ORDER BY id');
  const scene = async () => {
    const { organizationId, user } = await app.given.member(Role.ORGANIZER);
    return { organizationId, client: await app.as(user) };
  };

  it('begins a series without events, listed by title', async () => {
    const { organizationId, client } = await scene();
    const { data } = await client.mutate(CREATE, { organizationId, slug: 'monthly', title: ' Monthly ' });
    expect(data.createSeries).toEqual({
      series: {
        slug: 'monthly',
        title: 'Monthly',
        description: '',
        organization: { name: 'A Community' },
        events: { nodes: [] },
      },
      userErrors: [],
    });
    await client.mutate(CREATE, { organizationId, slug: 'annual', title: 'Annual' });
    const rows = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      organizationId,
    ]);
    const list = `query ($slug: String!) { organization(slug: $slug) { series { title } } }`;
    const listed = await app.anyone().request(list, { slug: rows[0]?.slug });
    expect(listed.data.organization.series).toEqual([{ title: 'Annual' }, { title: 'Monthly' }]);
    const one = `query ($organization: String!, $slug: String!) { series(organization: $organization, slug: $slug) { title } }`;
    const found = async (slug: string) =>
      (await app.anyone().request(one, { organization: rows[0]?.slug, slug })).data.series;
    expect(await found('annual')).toEqual({ title: 'Annual' });
    expect(await found('nothing')).toBeNull();
  });

  it('refuses an address that is taken here, not elsewhere, and changes nothing', async () => {
    const { organizationId, client } = await scene();
    const other = await scene();
    await client.mutate(CREATE, { organizationId, slug: 'monthly', title: 'Monthly' });
    const before = await series();
    const { data } = await client.mutate(CREATE, { organizationId, slug: 'monthly', title: 'Again' });
    expect(data.createSeries).toMatchObject({
      series: null,
      userErrors: [{ __typename: 'SlugTaken', slug: 'monthly' }],
    });
    expect(await series()).toEqual(before);
    const elsewhere = { organizationId: other.organizationId, slug: 'monthly', title: 'Monthly' };
    expect((await other.client.mutate(CREATE, elsewhere)).data.createSeries.userErrors).toEqual([]);
  });

  it('reports every fault at once and changes nothing', async () => {
    const { organizationId, client } = await scene();
    const before = await series();
    const description = 'x'.repeat(10_001);
    const { data } = await client.mutate(CREATE, { organizationId, slug: '-', title: ' ', description });
    expect(data.createSeries.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['slug'],
      ['title'],
      ['description'],
    ]);
    expect(await series()).toEqual(before);
  });

  it('is denied to all but organizers, and changes nothing', async () => {
    const { organizationId } = await scene();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId });
    const before = await series();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [(await scene()).client, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases) {
      const { data, errors } = await client.mutate(CREATE, { organizationId, slug: 'x', title: 'x' });
      expect(data).toEqual({ createSeries: null });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await series()).toEqual(before);
  });
});
