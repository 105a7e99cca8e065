import { hashPassword } from '../../src/accounts/passwords.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    viewer { email organizations { slug viewerRole } apiTokens { name } }
    userErrors { __typename ... on UserError { message } }
  }
}`;
const SIGN_OUT = `mutation ($input: SignOutInput!) {
  signOut(input: $input) { viewer { email } userErrors { __typename } }
}`;
const VIEWER = '{ viewer { email } }';
const PASSWORD = 'a long enough one';
const HOUR = 3_600_000;

let app: TestApp;
let passwordHash: string;

beforeAll(async () => {
  app = await startApp();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => app.close());

const emailOf = async (client: Client): Promise<string | null> =>
  (await client.request(VIEWER)).data.viewer?.email ?? null;

describe('signing in', () => {
  it('answers with everything of the person', async () => {
    const { user, organizationId } = await app.given.member();
    await app.sql('UPDATE users SET password_hash = $2 WHERE id = $1', [user.id, passwordHash]);
    const client = app.anyone();
    const { data } = await client.mutate(SIGN_IN, { email: user.email, password: PASSWORD });
    const [organization] = await app.sql('SELECT slug FROM organizations WHERE id = $1', [organizationId]);
    expect(data.signIn).toEqual({
      viewer: {
        email: user.email,
        organizations: [{ slug: organization?.['slug'], viewerRole: 'OWNER' }],
        apiTokens: [],
      },
      userErrors: [],
    });
    expect(await emailOf(client)).toBe(user.email);
  });

  it('gives the same answer to a wrong password, to an unknown address and to somebody without a password', async () => {
    const withPassword = await app.given.user({ passwordHash });
    const without = await app.given.user();
    const before = await app.sql('SELECT * FROM sign_in_sessions');
    const answers = await Promise.all(
      [withPassword.email, 'nobody@example.org', without.email].map((email) =>
        app.anyone().text(SIGN_IN, { email, password: 'not the right one' }),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('WrongCredentials');
    expect(await app.sql('SELECT * FROM sign_in_sessions')).toEqual(before);
  });

  it('as somebody else ends the sign-in that the browser had', async () => {
    const [ada, grace] = [await app.given.user(), await app.given.user({ passwordHash })];
    const cookie = await app.given.signInSession(ada);
    const [browser, copy] = [new Client(app.url, cookie), new Client(app.url, cookie)];
    const { data } = await browser.mutate(SIGN_IN, { email: grace.email, password: PASSWORD });
    expect(data.signIn.viewer).toEqual({ email: grace.email, organizations: [], apiTokens: [] });
    expect([await emailOf(browser), await emailOf(copy)]).toEqual([grace.email, null]);
  });

  it('removes sessions of the person that have ended', async () => {
    const user = await app.given.user({ passwordHash });
    await app.given.signInSession(user);
    app.clock.forward(25 * HOUR);
    await app.anyone().mutate(SIGN_IN, { email: user.email, password: PASSWORD });
    expect(await app.sql('SELECT 1 FROM sign_in_sessions WHERE user_id = $1', [user.id])).toHaveLength(1);
  });
});

describe('too many tries', () => {
  let limited: TestApp;
  beforeAll(async () => {
    limited = await startApp();
  });
  afterAll(() => limited.close());
  const tryAs = (email: string, password: string) => limited.anyone().mutate(SIGN_IN, { email, password });

  it('are refused after five in a quarter of an hour, right or wrong, and say when to come back', async () => {
    const { email } = await limited.given.user({ passwordHash });
    for (let n = 0; n < 5; n++) {
      const { data } = await tryAs(email, 'not the right one');
      expect(data.signIn.userErrors).toMatchObject([{ __typename: 'WrongCredentials' }]);
    }
    const { data, errors } = await tryAs(email.toUpperCase(), PASSWORD);
    expect(data).toEqual({ signIn: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    const retryAfter = Number(errors?.[0]?.extensions['retryAfter']);
    expect(retryAfter > 0 && retryAfter <= 900).toBe(true);
  });

  it('are forgotten after the right password', async () => {
    const { email } = await limited.given.user({ passwordHash });
    for (let n = 0; n < 4; n++) await tryAs(email, 'not the right one');
    expect((await tryAs(email, PASSWORD)).data.signIn.viewer).toMatchObject({ email });
    for (let n = 0; n < 5; n++) await tryAs(email, 'not the right one');
    expect((await tryAs(email, PASSWORD)).errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });

  it('of one account do not bar another', async () => {
    const { email } = await limited.given.user({ passwordHash });
    expect((await tryAs(email, PASSWORD)).data.signIn.viewer).toMatchObject({ email });
  });

  it('from one address are refused after fifty in an hour, whomever they are for', async () => {
    let refusal: unknown;
    for (let n = 0; n < 50 && refusal === undefined; n++) {
      const { errors } = await limited
        .anyone()
        .mutate(
          `mutation ($input: SignInWithLinkInput!) { signInWithLink(input: $input) { userErrors { __typename } } }`,
          { token: `guess-${String(n)}` },
        );
      refusal = errors?.[0]?.extensions['code'];
    }
    expect(refusal).toBe('RATE_LIMITED');
    const { email } = await limited.given.user({ passwordHash });
    expect((await tryAs(email, PASSWORD)).errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });
});

describe('a sign-in session', () => {
  it('is dead at once when signed out, also for whoever copied its cookie', async () => {
    const user = await app.given.user();
    const cookie = await app.given.signInSession(user);
    const [browser, copy] = [new Client(app.url, cookie), new Client(app.url, cookie)];
    const { data } = await browser.mutate(SIGN_OUT, {});
    expect(data).toEqual({ signOut: { viewer: null, userErrors: [] } });
    expect([await emailOf(browser), await emailOf(copy)]).toEqual([null, null]);
    expect((await copy.mutate(SIGN_OUT, {})).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('ends all others of the person, and nobody else’s, when asked to', async () => {
    const [user, other] = [await app.given.user(), await app.given.user()];
    const [here, there, others] = [await app.as(user), await app.as(user), await app.as(other)];
    const { data } = await here.mutate(SIGN_OUT, { elsewhere: true });
    expect(data.signOut.viewer).toEqual({ email: user.email });
    expect([await emailOf(here), await emailOf(there), await emailOf(others)]).toEqual([
      user.email,
      null,
      other.email,
    ]);
  });

  it('ends after twelve hours without a request', async () => {
    const user = await app.given.user();
    const client = await app.as(user);
    app.clock.forward(12 * HOUR - 1_000);
    expect(await emailOf(client)).toBe(user.email);
    app.clock.forward(11 * HOUR);
    expect(await emailOf(client)).toBe(user.email);
    app.clock.forward(12 * HOUR);
    expect(await emailOf(client)).toBeNull();
  });

  it('ends after fourteen days however busy it was', async () => {
    const { email } = await app.given.user({ passwordHash });
    const client = app.anyone();
    await client.mutate(SIGN_IN, { email, password: PASSWORD });
    for (let hours = 0; hours < 14 * 24 - 12; hours += 6) {
      app.clock.forward(6 * HOUR);
      expect(await emailOf(client)).toBe(email);
    }
    app.clock.forward(6 * HOUR);
    expect(await emailOf(client)).toBe(email);
    app.clock.forward(6 * HOUR);
    expect(await emailOf(client)).toBeNull();
  });

  it('ends with the account', async () => {
    const user = await app.given.user();
    const client = await app.as(user);
    await app.sql('DELETE FROM users WHERE id = $1', [user.id]);
    expect(await emailOf(client)).toBeNull();
  });
});
