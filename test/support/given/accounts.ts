import { randomUUID } from 'node:crypto';
import { SignInSession } from '../../../src/accounts/data/sign-in-session.entity.js';
import { User } from '../../../src/accounts/data/user.entity.js';
import { newId } from '../../../src/kernel/id.js';
import { hashOf, newSecret } from '../../../src/kernel/secret.js';
import type { Rows } from './rows.js';

const HOUR = 3_600_000;

export type GivenAccounts = ReturnType<typeof givenAccounts>;

/** Users, and the browsers in which they are signed in. */
export const givenAccounts = (rows: Rows) => ({
  user(fields: Partial<User> = {}): Promise<User> {
    const n = rows.next();
    const now = rows.now();
    return rows.save(User, {
      id: newId(),
      email: `person-${String(n)}-${randomUUID().slice(0, 8)}@example.org`,
      name: `Person ${String(n)}`,
      passwordHash: null,
      emailVerifiedAt: now,
      createdAt: now,
      ...fields,
    });
  },

  /** The cookie of a browser in which the user is signed in. */
  async signInSession({ id }: { id: string }): Promise<string> {
    const secret = newSecret();
    const now = rows.now();
    await rows.save(SignInSession, {
      id: newId(),
      userId: id,
      tokenHash: hashOf(secret),
      byLink: false,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 24 * HOUR),
    });
    return `sid=${secret}`;
  },
});
