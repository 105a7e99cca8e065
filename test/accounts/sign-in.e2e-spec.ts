import { startApp, type TestApp } from '../support/app.js';

const SIGN_UP = `mutation ($input: SignUpInput!) {
  signUp(input: $input) { viewer { name email emailVerifiedAt } userErrors { __typename ... on UserError { message } ... on InvalidInput { path } } }
}`;
const VIEWER = `{ viewer { email organizations { slug viewerRole } apiTokens { name } } }`;

describe('signing up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('makes an account, signs in and mails a link', async () => {
    const client = app.anyone();
    const { data } = await client.mutate(SIGN_UP, {
      email: 'Ada@Example.org',
      name: ' Ada ',
      password: 'a long enough one',
    });
    expect(data).toEqual({
      signUp: { viewer: { name: 'Ada', email: 'ada@example.org', emailVerifiedAt: null }, userErrors: [] },
    });
    expect((await client.request(VIEWER)).data).toEqual({
      viewer: { email: 'ada@example.org', organizations: [], apiTokens: [] },
    });
    await app.settle();
    expect(app.mails().map(({ to, subject }) => [to.address, subject])).toEqual([
      ['ada@example.org', 'Your sign-in link for Conductor'],
    ]);
  });

  it('reports every fault at once', async () => {
    const { data } = await app.anyone().mutate(SIGN_UP, { email: 'nobody', name: '', password: 'x' });
    expect(data.signUp.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([['email'], ['name']]);
  });
});
