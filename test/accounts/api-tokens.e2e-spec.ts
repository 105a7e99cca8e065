import { newId } from '../../src/kernel/id.js';
import { hashOf } from '../../src/kernel/secret.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    apiToken { id name scopes createdAt expiresAt lastUsedAt }
    userErrors { __typename ... on InvalidInput { path } }
  }
}`;
const REVOKE = `mutation ($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) { apiToken { id } userErrors { __typename } }
}`;
const CREATE_ORGANIZATION = `mutation ($input: CreateOrganizationInput!) {
  createOrganization(input: $input) { organization { slug } }
}`;
const UPDATE_ORGANIZATION = `mutation ($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) { organization { name } }
}`;
const VIEWER = '{ viewer { email } }';
const DAY = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const codeOf = ({ errors }: { errors?: readonly { extensions: object }[] | undefined }) =>
  errors?.[0]?.extensions;

/** A program with a new token of this person. */
async function programOf(user: { id: string }, scopes: string[], more: object = {}) {
  const browser = await app.as(user);
  const { data } = await browser.mutate(CREATE, { name: 'A program', scopes, ...more });
  const { secret, apiToken } = data.createApiToken;
  const program: Client = app.anyone().withToken(secret);
  return { browser, program, secret: String(secret), id: String(apiToken.id) };
}

describe('an API token', () => {
  it('is made with a secret that is told once and stored as a hash', async () => {
    const user = await app.given.user();
    const client = await app.as(user);
    const { data } = await client.mutate(CREATE, {
      name: ' My  script ',
      scopes: ['OWN_READ', 'EVENT_UPDATE', 'OWN_READ'],
      lifetimeDays: 30,
    });
    const { secret, apiToken, userErrors } = data.createApiToken;
    expect(secret).toMatch(/^conductor_[\w-]{43}$/);
    expect(userErrors).toEqual([]);
    const now = app.clock.now();
    const expected = {
      id: apiToken.id,
      name: 'My script',
      scopes: ['OWN_READ', 'EVENT_UPDATE'],
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + 30 * DAY).toISOString(),
      lastUsedAt: null,
    };
    expect(apiToken).toEqual(expected);
    const stored = await app.sql('SELECT * FROM api_tokens WHERE user_id = $1', [user.id]);
    expect(stored).toMatchObject([{ token_hash: hashOf(secret) }]);
    const mine = await client.request(
      '{ viewer { apiTokens { id name scopes createdAt expiresAt lastUsedAt } } }',
    );
    expect(mine.data.viewer.apiTokens).toEqual([expected]);
  });

  it.each([
    ['no scope', { scopes: [] }, 'scopes'],
    ['no name', { name: '\u200B' }, 'name'],
    ['no lifetime', { lifetimeDays: 0 }, 'lifetimeDays'],
    ['more than a year', { lifetimeDays: 367 }, 'lifetimeDays'],
    ['something else than an id', { organizationId: 'x' }, 'organizationId'],
  ])('with %s is refused and not made', async (_, fault, path) => {
    const user = await app.given.user();
    const client = await app.as(user);
    const { data } = await client.mutate(CREATE, { name: 'A program', scopes: ['OWN_READ'], ...fault });
    expect(data.createApiToken).toEqual({
      secret: null,
      apiToken: null,
      userErrors: [{ __typename: 'InvalidInput', path: [path] }],
    });
    expect(await app.sql('SELECT 1 FROM api_tokens WHERE user_id = $1', [user.id])).toEqual([]);
  });

  it('opens what its scopes name and nothing else', async () => {
    const user = await app.given.user();
    const reader = (await programOf(user, ['OWN_READ'])).program;
    expect((await reader.request(VIEWER)).data).toEqual({ viewer: { email: user.email } });
    const input = { slug: 'a-community', name: 'A community' };
    expect(codeOf(await reader.mutate(CREATE_ORGANIZATION, input))).toEqual({ code: 'FORBIDDEN' });
    const writer = (await programOf(user, ['OWN_WRITE'])).program;
    expect(codeOf(await writer.request(VIEWER))).toEqual({ code: 'FORBIDDEN' });
    expect((await writer.mutate(CREATE_ORGANIZATION, input)).data.createOrganization).toEqual({
      organization: { slug: 'a-community' },
    });
  });

  it('gives no more than its person’s role does', async () => {
    const { user, organizationId } = await app.given.member(Role.REVIEWER);
    const { program } = await programOf(user, ['ORGANIZATION_UPDATE']);
    const answer = await program.mutate(UPDATE_ORGANIZATION, { organizationId, changes: { name: 'Mine' } });
    expect(codeOf(answer)).toEqual({ code: 'FORBIDDEN' });
  });

  it('needs no header against forgery: no browser sends it by itself', async () => {
    const { secret } = await programOf(await app.given.user(), ['OWN_WRITE']);
    const response = await fetch(new URL('/graphql', app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `bearer ${secret}` },
      body: JSON.stringify({
        query: CREATE_ORGANIZATION,
        variables: { input: { slug: 'no-header', name: 'x' } },
      }),
    });
    expect(await response.json()).toEqual({
      data: { createOrganization: { organization: { slug: 'no-header' } } },
    });
  });

  it('shows when it was last used', async () => {
    const { program } = await programOf(await app.given.user(), ['OWN_READ']);
    const { data } = await program.request('{ viewer { apiTokens { lastUsedAt } } }');
    expect(data.viewer.apiTokens).toEqual([{ lastUsedAt: app.clock.now().toISOString() }]);
  });

  it('ends on its day', async () => {
    const user = await app.given.user();
    const { program } = await programOf(user, ['OWN_READ'], { lifetimeDays: 1 });
    app.clock.forward(DAY - 1);
    expect((await program.request(VIEWER)).data).toEqual({ viewer: { email: user.email } });
    app.clock.forward(1);
    expect((await program.request(VIEWER)).data).toEqual({ viewer: null });
  });

  it('opens nothing from the moment when it is revoked', async () => {
    const { program, browser, id } = await programOf(await app.given.user(), ['OWN_READ', 'OWN_WRITE']);
    expect((await browser.mutate(REVOKE, { apiTokenId: id })).data).toEqual({
      revokeApiToken: { apiToken: { id }, userErrors: [] },
    });
    expect((await program.request(VIEWER)).data).toEqual({ viewer: null });
    const answer = await program.mutate(CREATE_ORGANIZATION, { slug: 'revoked', name: 'x' });
    expect(codeOf(answer)).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await browser.request('{ viewer { apiTokens { id } } }')).data.viewer.apiTokens).toEqual([]);
  });

  it('of somebody else does not exist', async () => {
    const { id, program } = await programOf(await app.given.user(), ['OWN_READ']);
    const stranger = await app.as(await app.given.user());
    const foreign = await stranger.text(REVOKE, { apiTokenId: id });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await stranger.text(REVOKE, { apiTokenId: newId() }));
    expect((await program.request(VIEWER)).data.viewer).not.toBeNull();
  });

  it('makes and revokes no tokens, sets no password and signs nobody out', async () => {
    const { program, id } = await programOf(await app.given.user(), ['OWN_READ', 'OWN_WRITE']);
    const answers = [
      await program.mutate(CREATE, { name: 'Another', scopes: ['OWN_READ'] }),
      await program.mutate(REVOKE, { apiTokenId: id }),
      await program.request(
        'mutation { setPassword(input: { newPassword: "a long enough one" }) { viewer { name } } }',
      ),
      await program.request('mutation { signOut(input: {}) { viewer { name } } }'),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => ({ code: 'FORBIDDEN' })));
    expect((await program.request('{ viewer { apiTokens { id } } }')).data.viewer.apiTokens).toEqual([
      { id },
    ]);
  });
});

describe('an API token of one organization', () => {
  it('reaches no other one', async () => {
    const { user, organizationId } = await app.given.member();
    const other = await app.given.member(Role.OWNER, { user });
    const { program } = await programOf(user, ['ORGANIZATION_UPDATE', 'OWN_READ', 'OWN_WRITE'], {
      organizationId,
    });
    const changes = { name: 'By a program' };
    const own = await program.mutate(UPDATE_ORGANIZATION, { organizationId, changes });
    expect(own.data.updateOrganization).toEqual({ organization: changes });
    const foreign = await program.text(UPDATE_ORGANIZATION, {
      organizationId: other.organizationId,
      changes,
    });
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(await program.text(UPDATE_ORGANIZATION, { organizationId: newId(), changes }));
    const mine = await program.request(
      '{ viewer { organizations { id viewerRole } apiTokens { organization { id } } } }',
    );
    expect(mine.data.viewer).toEqual({
      organizations: [{ id: organizationId, viewerRole: 'OWNER' }],
      apiTokens: [{ organization: { id: organizationId } }],
    });
    const another = await program.mutate(CREATE_ORGANIZATION, { slug: 'beyond', name: 'x' });
    expect(codeOf(another)).toEqual({ code: 'FORBIDDEN' });
  });

  it('that does not exist cannot be made', async () => {
    const client = await app.as(await app.given.user());
    const input = { name: 'x', scopes: ['OWN_READ'], organizationId: newId() };
    const answer = await client.mutate(CREATE, input);
    expect([answer.data, codeOf(answer)]).toEqual([{ createApiToken: null }, { code: 'NOT_FOUND' }]);
  });
});

describe('something that is no API token', () => {
  const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.';
  it.each([
    jwt,
    'conductor_',
    `conductor_${'A'.repeat(43)}`,
    'AAAA',
    "' OR 1=1 --",
    '{"$ne":1}',
    'x'.repeat(4_000),
  ])('signs nobody in as %j, not even beside a good cookie', async (bearer) => {
    const cookie = await app.given.signInSession(await app.given.user());
    const send = async (query: string) => {
      const response = await fetch(new URL('/graphql', app.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${bearer}`,
          cookie,
          'x-conductor-csrf': '1',
        },
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
    expect(await send(VIEWER)).toEqual({ data: { viewer: null } });
    expect(await send('mutation { signOut(input: {}) { viewer { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('is a session’s secret sent as a bearer token, or a token’s secret sent as a cookie', async () => {
    const user = await app.given.user();
    const cookie = await app.given.signInSession(user);
    const asToken = app.anyone().withToken(cookie.replace('sid=', ''));
    expect((await asToken.request(VIEWER)).data).toEqual({ viewer: null });
    const { secret } = await programOf(user, ['OWN_READ']);
    const response = await fetch(new URL('/graphql', app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `sid=${secret}` },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(await response.json()).toEqual({ data: { viewer: null } });
  });
});
