import { hashPassword } from '../../src/accounts/passwords.js';
import { secretIn } from '../support/secret-in.js';
import { type Cases, forEverybody, forTheSignedIn, type Scene } from './case.js';

const password = 'a long enough one';

export const accounts: Cases = {
  signUp: {
    outcomes: forEverybody,
    input: ({ user }) => ({ email: `new-${user.email}`, name: 'Ada', password }),
  },
  signIn: {
    outcomes: forEverybody,
    input: async ({ app }) => {
      const { email } = await app.given.user({ passwordHash: await hashPassword(password) });
      return { email, password };
    },
  },
  requestSignInLink: { outcomes: forEverybody, input: ({ user }) => ({ email: user.email }) },
  signInWithLink: { outcomes: forEverybody, input: async (scene) => ({ token: await mailedLink(scene) }) },
  signOut: { outcomes: forTheSignedIn, input: () => ({}) },
  setPassword: { outcomes: forTheSignedIn, input: () => ({ newPassword: password }) },
  createApiToken: {
    outcomes: forTheSignedIn,
    input: () => ({ name: 'For the website', scopes: ['EVENT_READ_DRAFT'] }),
  },
  revokeApiToken: {
    outcomes: forTheSignedIn,
    input: async ({ app, user }) => {
      const { data } = await (
        await app.as(user)
      ).mutate(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } } }',
        { name: 'Old', scopes: ['OWN_READ'] },
      );
      return { apiTokenId: data.createApiToken.apiToken.id };
    },
  },
};

async function mailedLink({ app, user }: Scene): Promise<string> {
  await app
    .anyone()
    .mutate('mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { email } }', {
      email: user.email,
    });
  await app.settle();
  return secretIn(app.mails().find(({ to }) => to.address === user.email));
}
