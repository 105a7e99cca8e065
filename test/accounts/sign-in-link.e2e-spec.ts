import { hashPassword } from '../../src/accounts/passwords.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { secretIn } from '../support/secret-in.js';

const REQUEST = `mutation ($input: RequestSignInLinkInput!) {
  requestSignInLink(input: $input) { email userErrors { __typename } }
}`;
const FOLLOW = `mutation ($input: SignInWithLinkInput!) {
  signInWithLink(input: $input) { viewer { email emailVerifiedAt } userErrors { __typename } }
}`;
const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { email } } }`;
const CREATE_TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`;
const PASSWORD = 'a long enough one';
const MINUTE = 60_000;
const refused = { signInWithLink: { viewer: null, userErrors: [{ __typename: 'LinkNotValid' }] } };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The secret of a fresh link that was mailed to the address. */
async function linkFor(email: string): Promise<string> {
  await app.anyone().mutate(REQUEST, { email });
  await app.settle();
  return secretIn(app.mails().find(({ to }) => to.address === email));
}
const follow = (token: string, client = app.anyone()) => client.mutate(FOLLOW, { token });
const emailOf = async (client: Client): Promise<string | null> =>
  (await client.request('{ viewer { email } }')).data.viewer?.email ?? null;

describe('a mailed sign-in link', () => {
  it('arrives, signs in once and proves the address', async () => {
    const { email } = await app.given.user({ emailVerifiedAt: null });
    const { data } = await app.anyone().mutate(REQUEST, { email });
    expect(data).toEqual({ requestSignInLink: { email, userErrors: [] } });
    await app.settle();
    const [mail] = app.mails();
    expect(mail?.to.address).toBe(email);
    expect(mail?.text).toContain(`${app.config.baseUrl}/sign-in#`);
    const client = app.anyone();
    const followed = await follow(secretIn(mail), client);
    expect(followed.data).toEqual({
      signInWithLink: {
        viewer: { email, emailVerifiedAt: app.clock.now().toISOString() },
        userErrors: [],
      },
    });
    expect(await emailOf(client)).toBe(email);
    expect((await follow(secretIn(mail))).data).toEqual(refused);
  });

  it('lets one of two browsers win that open it at once', async () => {
    const { email } = await app.given.user();
    const token = await linkFor(email);
    const answers = await Promise.all([follow(token), follow(token)]);
    const errors = answers.flatMap(({ data }) => data.signInWithLink.userErrors);
    expect(errors).toEqual([{ __typename: 'LinkNotValid' }]);
  });

  it('is good for half an hour', async () => {
    const { email } = await app.given.user();
    const [inTime, tooLate] = [await linkFor(email), await linkFor(email)];
    app.clock.forward(30 * MINUTE - 1_000);
    expect((await follow(inTime)).data.signInWithLink.viewer).toMatchObject({ email });
    app.clock.forward(1_000);
    expect((await follow(tooLate)).data).toEqual(refused);
  });

  it('is worth nothing once the person has another address', async () => {
    const { id, email } = await app.given.user();
    const token = await linkFor(email);
    await app.sql('UPDATE users SET email = $2 WHERE id = $1', [id, `moved-${email}`]);
    expect((await follow(token)).data).toEqual(refused);
  });

  it('is not mailed to an unknown address, which the answer does not tell', async () => {
    const { email } = await app.given.user();
    const known = await app.anyone().text(REQUEST, { email });
    await app.settle();
    const mails = app.mails().length;
    const unknown = await app.anyone().text(REQUEST, { email: 'nobody@example.org' });
    await app.settle();
    expect(unknown.replace('nobody@example.org', email)).toBe(known);
    expect(app.mails()).toHaveLength(mails);
  });

  it.each([
    ['', 'InvalidInput'],
    ['x', 'LinkNotValid'],
    ["' OR 1=1 --", 'LinkNotValid'],
  ])('signs nobody in as %j', async (token, __typename) => {
    const client = app.anyone();
    const { data } = await follow(token, client);
    expect(data.signInWithLink).toEqual({ viewer: null, userErrors: [{ __typename }] });
    expect(await emailOf(client)).toBeNull();
  });

  it('leaves no used or outdated ones behind when the next is mailed', async () => {
    const { id, email } = await app.given.user();
    await follow(await linkFor(email));
    await linkFor(email);
    expect(await app.sql('SELECT 1 FROM sign_in_links WHERE user_id = $1', [id])).toHaveLength(1);
  });

  it('can be asked for after too many wrong passwords, but not more than five times', async () => {
    const { email } = await app.given.user({ passwordHash: await hashPassword(PASSWORD) });
    const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } } }`;
    for (let n = 0; n < 6; n++) await app.anyone().mutate(SIGN_IN, { email, password: 'wrong' });
    for (let n = 0; n < 5; n++)
      expect((await app.anyone().mutate(REQUEST, { email })).data.requestSignInLink).toMatchObject({ email });
    const { errors } = await app.anyone().mutate(REQUEST, { email });
    expect(errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });
});

describe('the first proof of an address', () => {
  /** Signs up with the address, makes an API token, and answers the browser and the token's client. */
  async function signUp(email: string) {
    const browser = app.anyone();
    await browser.mutate(SIGN_UP, { email, name: 'Somebody', password: PASSWORD });
    const input = { name: 'Mine', scopes: ['OWN_READ'] };
    const { data } = await browser.mutate(CREATE_TOKEN, input);
    return { browser, program: app.anyone().withToken(data.createApiToken.secret) };
  }
  const passwordOf = async (email: string) =>
    (await app.sql('SELECT password_hash FROM users WHERE email = $1', [email]))[0]?.['password_hash'];

  it('by the browser that signed up leaves everything as it is', async () => {
    const email = 'rightful@example.org';
    const { browser, program } = await signUp(email);
    const before = await passwordOf(email);
    expect((await follow(await linkFor(email), browser)).data.signInWithLink.viewer).toMatchObject({ email });
    expect([await emailOf(browser), await emailOf(program)]).toEqual([email, email]);
    expect(await passwordOf(email)).toBe(before);
  });

  it('by its owner ends what a stranger set up who signed up with it before', async () => {
    const email = 'hijacked@example.org';
    const stranger = await signUp(email);
    const owner = app.anyone();
    await follow(await linkFor(email), owner);
    expect(await emailOf(owner)).toBe(email);
    expect([await emailOf(stranger.browser), await emailOf(stranger.program)]).toEqual([null, null]);
    expect(await passwordOf(email)).toBeNull();
  });
});
