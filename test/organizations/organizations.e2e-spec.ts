import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const CREATE = `mutation ($input: CreateOrganizationInput!) {
  createOrganization(input: $input) {
    organization { id slug name description viewerRole }
    userErrors { __typename ... on InvalidInput { path } ... on OrganizationSlugTaken { message slug } }
  }
}`;
const UPDATE = `mutation ($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) {
    organization { slug name description }
    userErrors { __typename ... on InvalidInput { path } ... on OrganizationSlugTaken { slug } }
  }
}`;
const READ = `query ($slug: String!) { organization(slug: $slug) { id slug name description viewerRole } }`;

let app: TestApp;
let count = 0;
const aSlug = () => `a-community-${String(++count)}`;
const stored = (id: string) => app.sql('SELECT * FROM organizations WHERE id = $1', [id]);

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('making an organization', () => {
  it('makes the viewer its owner and normalizes every text', async () => {
    const client = await app.as(await app.given.user());
    const { data } = await client.mutate(CREATE, {
      slug: 'dev-community',
      name: ' Dév\u202E  Community\u200B\n',
      description: '\uFEFF# Hello\r\nto\u0000 all \u2028there\u200D ',
    });
    const { id } = data.createOrganization.organization;
    const organization = {
      id,
      slug: 'dev-community',
      name: 'Dév Community',
      description: '# Hello\nto all \nthere',
      viewerRole: 'OWNER',
    };
    expect(data).toEqual({ createOrganization: { organization, userErrors: [] } });
    expect((await client.request(READ, { slug: 'dev-community' })).data).toEqual({ organization });
    expect((await app.anyone().request(READ, { slug: 'dev-community' })).data).toEqual({
      organization: { ...organization, viewerRole: null },
    });
  });

  it('needs no description', async () => {
    const client = await app.as(await app.given.user());
    const { data } = await client.mutate(CREATE, { slug: aSlug(), name: 'x' });
    expect(data.createOrganization.organization.description).toBe('');
  });

  it('refuses an address that another has, and makes nothing', async () => {
    const { slug } = await app.given.organization();
    const client = await app.as(await app.given.user());
    const before = await app.sql('SELECT * FROM organizations');
    const { data } = await client.mutate(CREATE, { slug, name: 'Mine' });
    const message = `The address ${slug} belongs to another organization. Choose another one.`;
    expect(data.createOrganization).toEqual({
      organization: null,
      userErrors: [{ __typename: 'OrganizationSlugTaken', message, slug }],
    });
    expect(await app.sql('SELECT * FROM organizations')).toEqual(before);
    expect((await client.request('{ viewer { organizations { id } } }')).data.viewer.organizations).toEqual(
      [],
    );
  });

  it('lets one of two win who want the same address at once', async () => {
    const [one, two] = [await app.as(await app.given.user()), await app.as(await app.given.user())];
    const input = { slug: aSlug(), name: 'x' };
    const answers = await Promise.all([one.mutate(CREATE, input), two.mutate(CREATE, input)]);
    const errors = answers.flatMap(({ data }) => data.createOrganization.userErrors);
    expect(errors).toMatchObject([{ __typename: 'OrganizationSlugTaken' }]);
  });

  it.each([
    ['capitals', { slug: 'Dev' }, 'slug'],
    ['an empty address', { slug: '' }, 'slug'],
    ['an address of 81 characters', { slug: 'a'.repeat(81) }, 'slug'],
    ['two hyphens', { slug: 'a--b' }, 'slug'],
    ['letters that only look like ASCII', { slug: 'dеv' }, 'slug'],
    ['a name that nobody sees', { name: '\u200E\u2060' }, 'name'],
    ['a name of 101 characters', { name: 'n'.repeat(101) }, 'name'],
    ['a description of 10,001 characters', { description: 'd'.repeat(10_001) }, 'description'],
  ])('refuses %s', async (_, fault, path) => {
    const client = await app.as(await app.given.user());
    const { data } = await client.mutate(CREATE, { slug: aSlug(), name: 'x', ...fault });
    expect(data.createOrganization).toEqual({
      organization: null,
      userErrors: [{ __typename: 'InvalidInput', path: [path] }],
    });
  });

  it('is denied to nobody', async () => {
    const { data, errors } = await app.anyone().mutate(CREATE, { slug: aSlug(), name: 'x' });
    expect([data, errors?.[0]?.extensions]).toEqual([
      { createOrganization: null },
      { code: 'UNAUTHENTICATED' },
    ]);
  });
});

describe('changing an organization', () => {
  const owned = async () => {
    const { id, slug } = await app.given.organization({ name: 'Before', description: 'It was.' });
    const { user } = await app.given.member(Role.OWNER, { organizationId: id });
    return { id, slug, client: await app.as(user) };
  };

  it('changes what is given, normalized, and leaves what is absent', async () => {
    const { id, slug, client } = await owned();
    const { data } = await client.mutate(UPDATE, { organizationId: id, changes: { name: ' After ' } });
    const organization = { slug, name: 'After', description: 'It was.' };
    expect(data).toEqual({ updateOrganization: { organization, userErrors: [] } });
    const cleared = await client.mutate(UPDATE, { organizationId: id, changes: { description: ' \n ' } });
    expect(cleared.data.updateOrganization.organization).toEqual({ ...organization, description: '' });
    const moved = aSlug();
    await client.mutate(UPDATE, { organizationId: id.toUpperCase(), changes: { slug: moved } });
    expect(await stored(id)).toMatchObject([{ slug: moved, name: 'After', description: '' }]);
    expect((await client.request(READ, { slug })).data).toEqual({ organization: null });
  });

  it.each(['slug', 'name', 'description'])(
    'refuses null for the %s: there is nothing to clear',
    async (field) => {
      const { id, client } = await owned();
      const before = await stored(id);
      const { data } = await client.mutate(UPDATE, { organizationId: id, changes: { [field]: null } });
      expect(data.updateOrganization).toEqual({
        organization: null,
        userErrors: [{ __typename: 'InvalidInput', path: ['changes', field] }],
      });
      expect(await stored(id)).toEqual(before);
    },
  );

  it('refuses an address that another has, and changes nothing', async () => {
    const { id, client } = await owned();
    const { slug } = await app.given.organization();
    const before = await stored(id);
    const { data } = await client.mutate(UPDATE, { organizationId: id, changes: { slug, name: 'After' } });
    expect(data.updateOrganization).toEqual({
      organization: null,
      userErrors: [{ __typename: 'OrganizationSlugTaken', slug }],
    });
    expect(await stored(id)).toEqual(before);
  });

  it.each([Role.ORGANIZER, Role.REVIEWER, Role.DOOR])('is denied to a member who is %s', async (role) => {
    const { id } = await owned();
    const before = await stored(id);
    const { user } = await app.given.member(role, { organizationId: id });
    const { data, errors } = await (
      await app.as(user)
    ).mutate(UPDATE, { organizationId: id, changes: { name: 'Mine' } });
    expect([data, errors?.[0]?.extensions]).toEqual([{ updateOrganization: null }, { code: 'FORBIDDEN' }]);
    expect(await stored(id)).toEqual(before);
  });

  it('gives a stranger the same answer as for an organization that does not exist', async () => {
    const { id } = await owned();
    const stranger = await app.as((await app.given.member()).user);
    const foreign = await stranger.text(UPDATE, { organizationId: id, changes: { name: 'Mine' } });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await stranger.text(UPDATE, { organizationId: newId(), changes: { name: 'Mine' } }));
    expect(await stored(id)).toMatchObject([{ name: 'Before' }]);
  });

  it.each([
    '',
    '0',
    '-1',
    'NaN',
    '%00',
    "' OR 1=1",
    `{${newId()}}`,
    `urn:uuid:${newId()}`,
    'x'.repeat(10_000),
  ])('takes %j for no id', async (organizationId) => {
    const { client } = await owned();
    const { data } = await client.mutate(UPDATE, { organizationId, changes: {} });
    expect(data.updateOrganization.userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['organizationId'] },
    ]);
  });
});

describe('reading organizations', () => {
  it.each(['nowhere', '', 'A', '\u0000', "' OR 1=1", 'x'.repeat(10_000)])(
    'finds none at the address %j',
    async (slug) => {
      expect((await app.anyone().request(READ, { slug })).data).toEqual({ organization: null });
    },
  );

  it('lists the viewer’s own with their roles, oldest membership first', async () => {
    const { user, organizationId } = await app.given.member(Role.DOOR);
    const second = await app.given.member(Role.OWNER, { user });
    await app.given.member();
    const { data } = await (await app.as(user)).request('{ viewer { organizations { id viewerRole } } }');
    expect(data.viewer.organizations).toEqual([
      { id: organizationId, viewerRole: 'DOOR' },
      { id: second.organizationId, viewerRole: 'OWNER' },
    ]);
  });

  it('costs as many statements for three organizations as for one', async () => {
    const { user } = await app.given.member();
    const client = await app.as(user);
    const read = () => client.request('{ viewer { organizations { id viewerRole } } }');
    const one = await statementsOf(app, read);
    await app.given.member(Role.DOOR, { user });
    await app.given.member(Role.REVIEWER, { user });
    const three = await statementsOf(app, read);
    expect((await read()).data.viewer.organizations).toHaveLength(3);
    expect([one.length, three.length]).toEqual([4, 4]);
  });
});
