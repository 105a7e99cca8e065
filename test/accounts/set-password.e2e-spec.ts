import { hashPassword } from '../../src/accounts/passwords.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { secretIn } from '../support/secret-in.js';

const SET = `mutation ($input: SetPasswordInput!) {
  setPassword(input: $input) {
    viewer { email }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }
  }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } } }`;
const REQUEST = `mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { email } }`;
const FOLLOW = `mutation ($input: SignInWithLinkInput!) { signInWithLink(input: $input) { viewer { email } } }`;
const OLD = 'the old password';
const NEW = 'another password';
const refused = {
  setPassword: {
    viewer: null,
    userErrors: [
      {
        __typename: 'InvalidInput',
        message: 'This is not your current password.',
        path: ['currentPassword'],
      },
    ],
  },
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const personWith = async (password: string) => app.given.user({ passwordHash: await hashPassword(password) });
const emailOf = async (client: Client): Promise<string | null> =>
  (await client.request('{ viewer { email } }')).data.viewer?.email ?? null;
const signInWith = async (email: string, password: string) =>
  (await app.anyone().mutate(SIGN_IN, { email, password })).data.signIn.viewer;

describe('setting a password', () => {
  it('takes the current one, and ends all other sign-ins', async () => {
    const user = await personWith(OLD);
    const [here, there] = [await app.as(user), await app.as(user)];
    const { data } = await here.mutate(SET, { newPassword: NEW, currentPassword: OLD });
    expect(data).toEqual({ setPassword: { viewer: { email: user.email }, userErrors: [] } });
    expect([await emailOf(here), await emailOf(there)]).toEqual([user.email, null]);
    expect(await signInWith(user.email, OLD)).toBeNull();
    expect(await signInWith(user.email, NEW)).toEqual({ email: user.email });
  });

  it.each([
    ['with a wrong current one', { currentPassword: 'not the old password' }],
    ['without the current one', {}],
    ['with null for the current one', { currentPassword: null }],
  ])('%s is refused and changes nothing', async (_, proof) => {
    const user = await personWith(OLD);
    const [here, there] = [await app.as(user), await app.as(user)];
    const { data } = await here.mutate(SET, { newPassword: NEW, ...proof });
    expect(data).toEqual(refused);
    expect(await emailOf(there)).toBe(user.email);
    expect(await signInWith(user.email, OLD)).toEqual({ email: user.email });
  });

  it('needs no current one within a quarter of an hour after a mailed link', async () => {
    const user = await personWith(OLD);
    await app.anyone().mutate(REQUEST, { email: user.email });
    await app.settle();
    const client = app.anyone();
    await client.mutate(FOLLOW, { token: secretIn(app.mails()[0]) });
    app.clock.forward(15 * 60_000 - 1_000);
    const inTime = await client.mutate(SET, { newPassword: NEW });
    expect(inTime.data.setPassword.viewer).toEqual({ email: user.email });
    app.clock.forward(1_000);
    expect((await client.mutate(SET, { newPassword: OLD })).data).toEqual(refused);
    expect(await signInWith(user.email, NEW)).toEqual({ email: user.email });
  });

  it('needs no current one from somebody who has none', async () => {
    const user = await app.given.user({ passwordHash: null });
    const client = await app.as(user);
    expect((await client.mutate(SET, { newPassword: NEW, currentPassword: OLD })).data).toEqual(refused);
    const { data } = await client.mutate(SET, { newPassword: NEW });
    expect(data.setPassword.viewer).toEqual({ email: user.email });
    expect(await signInWith(user.email, NEW)).toEqual({ email: user.email });
  });

  it.each(['too short', ' '.repeat(10), 'with a\ttabulator', 'p'.repeat(129)])(
    'refuses %j as the new one',
    async (newPassword) => {
      const user = await personWith(OLD);
      const { data } = await (await app.as(user)).mutate(SET, { newPassword, currentPassword: OLD });
      expect(data.setPassword.userErrors).toMatchObject([{ path: ['newPassword'] }]);
      expect(await signInWith(user.email, OLD)).toEqual({ email: user.email });
    },
  );

  it('twice at once with the same current one lets the first win', async () => {
    const user = await personWith(OLD);
    const [first, second] = [await app.as(user), await app.as(user)];
    const answers = await Promise.all([
      first.mutate(SET, { newPassword: NEW, currentPassword: OLD }),
      second.mutate(SET, { newPassword: 'a third password', currentPassword: OLD }),
    ]);
    const won = answers.filter(({ data }) => data?.setPassword?.viewer);
    expect(won).toHaveLength(1);
    const works = [await signInWith(user.email, NEW), await signInWith(user.email, 'a third password')];
    expect(works.filter(Boolean)).toHaveLength(1);
  });

  it('does not let anybody at an open browser try out passwords', async () => {
    const client = await app.as(await personWith(OLD));
    for (let n = 0; n < 5; n++)
      expect((await client.mutate(SET, { newPassword: NEW, currentPassword: 'a guess' })).data).toEqual(
        refused,
      );
    const { errors } = await client.mutate(SET, { newPassword: NEW, currentPassword: OLD });
    expect(errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });

  it('is denied to nobody', async () => {
    const { data, errors } = await app.anyone().mutate(SET, { newPassword: NEW });
    expect([data, errors?.[0]?.extensions]).toEqual([{ setPassword: null }, { code: 'UNAUTHENTICATED' }]);
  });
});
