import { startApp, type TestApp } from '../support/app.js';

const SIGN_UP = `mutation ($input: SignUpInput!) {
  signUp(input: $input) {
    viewer { name email emailVerifiedAt organizations { slug } apiTokens { name } }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }
  }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { email } userErrors { __typename } }
}`;
const PASSWORD = 'a long enough one';

let app: TestApp;
let count = 0;
const anAddress = () => `new-${String(++count)}@example.org`;
const users = () => app.sql('SELECT * FROM users ORDER BY id');

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('signing up', () => {
  it('makes an account, signs in and mails a link', async () => {
    const client = app.anyone();
    const { data } = await client.mutate(SIGN_UP, {
      email: ' Ada@Example.org',
      name: ' Ada\u202E  Lovelace\u200B ',
      password: PASSWORD,
    });
    const viewer = { name: 'Ada Lovelace', email: 'ada@example.org', emailVerifiedAt: null };
    expect(data).toEqual({
      signUp: { viewer: { ...viewer, organizations: [], apiTokens: [] }, userErrors: [] },
    });
    expect((await client.request('{ viewer { name email emailVerifiedAt } }')).data).toEqual({ viewer });
    await app.settle();
    expect(app.mails().map(({ to, subject }) => [to.address, subject])).toEqual([
      ['ada@example.org', 'Your sign-in link for Conductor'],
    ]);
  });

  it('does not put the name that a stranger chose into the text of the mail', async () => {
    const email = anAddress();
    await app.anyone().mutate(SIGN_UP, { email, name: 'Win at https://evil.example', password: PASSWORD });
    await app.settle();
    const [mail] = app.mails();
    expect(mail?.to.address).toBe(email);
    expect(mail?.text).not.toContain('evil.example');
  });

  it('refuses an address that somebody has, however it is written, and changes nothing', async () => {
    const { email } = await app.given.user({ email: 'grace@example.org' });
    const before = await users();
    const client = app.anyone();
    const { data } = await client.mutate(SIGN_UP, {
      email: email.toUpperCase(),
      name: 'Eve',
      password: PASSWORD,
    });
    expect(data.signUp).toEqual({
      viewer: null,
      userErrors: [
        {
          __typename: 'EmailAlreadyUsed',
          message: 'There is an account with this address. Sign in, or ask for a sign-in link.',
        },
      ],
    });
    expect(await users()).toEqual(before);
    expect((await client.request('{ viewer { email } }')).data).toEqual({ viewer: null });
  });

  it('lets one of two win who sign up with one address at once', async () => {
    const input = { email: anAddress(), name: 'Ada', password: PASSWORD };
    const answers = await Promise.all([1, 2].map(() => app.anyone().mutate(SIGN_UP, input)));
    const errors = answers.flatMap(({ data }) => data.signUp.userErrors);
    expect(errors.map(({ __typename }) => __typename)).toEqual(['EmailAlreadyUsed']);
    expect(await app.sql('SELECT 1 FROM users WHERE email = $1', [input.email])).toHaveLength(1);
  });

  it('reports every fault at once and makes nothing', async () => {
    const before = await users();
    const { data } = await app.anyone().mutate(SIGN_UP, { email: 'nobody', name: ' \u200B', password: 'x' });
    expect(data.signUp.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['email'],
      ['name'],
      ['password'],
    ]);
    expect(await users()).toEqual(before);
  });

  it.each([
    ['two addresses', { email: 'a@example.org,b@example.org' }, 'email'],
    ['a header in the address', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
    ['a name of 101 characters', { name: 'n'.repeat(101) }, 'name'],
    ['a letter under 500 marks', { name: `a${'\u0327'.repeat(500)}` }, 'name'],
    ['nine characters', { password: '123456789' }, 'password'],
    ['129 characters', { password: 'p'.repeat(129) }, 'password'],
    ['a NUL', { password: 'a long\u0000enough one' }, 'password'],
    ['only spaces', { password: ' '.repeat(12) }, 'password'],
  ])('refuses %s', async (_, fault, field) => {
    const input = { email: anAddress(), name: 'Ada', password: PASSWORD, ...fault };
    const { data } = await app.anyone().mutate(SIGN_UP, input);
    expect(data.signUp.userErrors).toEqual([
      { __typename: 'InvalidInput', message: expect.any(String), path: [field] },
    ]);
  });

  it('does not know fields that make somebody more than they are', async () => {
    const input = { email: anAddress(), name: 'Ada', password: PASSWORD };
    for (const field of ['id', 'emailVerifiedAt', 'passwordHash', 'role']) {
      const { status, errors } = await app.anyone().mutate(SIGN_UP, { ...input, [field]: 'x' });
      expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect(await app.sql('SELECT 1 FROM users WHERE email = $1', [input.email])).toEqual([]);
  });
});

describe('a password', () => {
  it('of a megabyte is refused before anybody reads it', async () => {
    const input = { email: anAddress(), name: 'Ada', password: 'p'.repeat(1_000_000) };
    const response = await app.anyone().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_UP, variables: { input } }),
    });
    expect(response.status).toBe(413);
    expect((await app.anyone().request('{ viewer { email } }')).data).toEqual({ viewer: null });
  });

  it('counts to its last byte', async () => {
    const email = anAddress();
    const start = 'p'.repeat(72);
    await app.anyone().mutate(SIGN_UP, { email, name: 'Ada', password: `${start}a` });
    const signInWith = async (password: string) =>
      (await app.anyone().mutate(SIGN_IN, { email, password })).data.signIn.viewer;
    expect(await signInWith(`${start}b`)).toBeNull();
    expect(await signInWith(start)).toBeNull();
    expect(await signInWith(`${start}a`)).toEqual({ email });
  });
});
