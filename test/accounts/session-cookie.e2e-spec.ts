import { hashPassword } from '../../src/accounts/passwords.js';
import { startApp, type TestApp } from '../support/app.js';

const PASSWORD = 'a long enough one';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } } }`;
const SIGN_OUT = `mutation { signOut(input: { elsewhere: true }) { viewer { email } } }`;

const graphql = (query: string, input?: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables: { input } }),
});

async function cookieOfSignIn(app: TestApp): Promise<string[]> {
  const { email } = await app.given.user({ passwordHash: await hashPassword(PASSWORD) });
  const response = await app.anyone().fetch('/graphql', graphql(SIGN_IN, { email, password: PASSWORD }));
  return response.headers.getSetCookie().flatMap((cookie) => cookie.split('; '));
}

describe('the cookie', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('has 256 bits and is kept from scripts and foreign pages', async () => {
    const [pair, ...attributes] = await cookieOfSignIn(app);
    expect(pair).toMatch(/^sid=[\w-]{43}$/);
    expect(attributes.sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
    ]);
  });

  it('counts for a mutation only beside the header that foreign pages cannot send', async () => {
    const user = await app.given.user();
    const cookie = await app.given.signInSession(user);
    const send = async (query: string, headers: Record<string, string>) => {
      const { method, body, headers: type } = graphql(query);
      const init = { method, body, headers: { ...type, cookie, ...headers } };
      return (await fetch(new URL('/graphql', app.url), init)).json();
    };
    expect(await send(SIGN_OUT, {})).toMatchObject({
      data: { signOut: null },
      errors: [{ extensions: { code: 'CSRF_HEADER_MISSING' } }],
    });
    expect(await send('{ viewer { email } }', {})).toEqual({ data: { viewer: { email: user.email } } });
    expect(await send(SIGN_OUT, { 'x-conductor-csrf': 'yes' })).toEqual({
      data: { signOut: { viewer: { email: user.email } } },
    });
  });

  it.each(['sid=', 'sid=undefined', 'sid=%00', 'sid=%E0%A4%A', `sid=${'x'.repeat(4_000)}`, 'sid', ';;='])(
    'signs nobody in as %p',
    async (cookie) => {
      const response = await fetch(new URL('/graphql', app.url), {
        ...graphql('{ viewer { email } }'),
        headers: { 'content-type': 'application/json', cookie },
      });
      expect([response.status, await response.json()]).toEqual([200, { data: { viewer: null } }]);
    },
  );
});

it('the cookie is bound to this origin over https', async () => {
  const app = await startApp({ baseUrl: 'https://conf.example' });
  try {
    const [pair, ...attributes] = await cookieOfSignIn(app);
    expect(pair).toMatch(/^__Host-sid=[\w-]{43}$/);
    expect(attributes.sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    const user = await app.given.user();
    const plain = await app.as(user);
    expect((await plain.request('{ viewer { email } }')).data).toEqual({ viewer: null });
  } finally {
    await app.close();
  }
});
