import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MailSignInLink } from './accounts.jobs.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import type { User } from './data/user.entity.js';
import { UsersRepository } from './data/users.repository.js';
import { after, before, SESSION_IDLE, SESSION_LIFETIME } from './domain/lifetimes.js';
import { LinkNotValid, WrongCredentials } from './domain/refusals.js';
import { passwordMatches } from './passwords.js';
import { type Origin, SignInLimits } from './sign-in-limits.js';

/** A new sign-in session; the secret goes into the cookie and is kept nowhere else. */
export interface SignIn {
  readonly user: User;
  readonly viewer: SignedInViewer;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Signing in and out of browsers. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly limits: SignInLimits,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async byPassword(email: string, password: string, origin: Origin): Promise<SignIn> {
    await this.limits.takePassword(email, origin);
    const user = await this.users.findByEmail(email);
    if (!(await passwordMatches(user?.passwordHash ?? null, password)) || !user) throw new WrongCredentials();
    await this.limits.giveBackPasswords(email);
    return this.begin(user, false);
  }

  /** Answers the same whether or not somebody has this address. */
  async requestLink(email: string, origin: Origin): Promise<void> {
    await this.limits.takeLink(email, origin);
    const user = await this.users.findByEmail(email);
    if (!user) return;
    await this.db.transaction(() => this.jobs.enqueue(MailSignInLink, { userId: user.id }));
  }

  /** The link proves the address too. */
  async byLink(token: string, viewer: Viewer, origin: Origin): Promise<SignIn> {
    await this.limits.takeAddress(origin);
    return this.db.transaction(async () => {
      const now = this.clock.now();
      const userId = await this.credentials.useLink(hashOf(token), now);
      if (!userId) throw new LinkNotValid();
      const isFirstProof = await this.users.markVerified(userId, now);
      if (isFirstProof && viewer.userId !== userId) await this.endUnproven(userId, now);
      return this.begin(await this.users.lock(userId), true);
    });
  }

  /** Begins a session for somebody whose identity is certain. */
  async begin(user: User, byLink: boolean): Promise<SignIn> {
    const now = this.clock.now();
    const secret = newSecret();
    const expiresAt = after(now, SESSION_LIFETIME);
    const session = { id: newId(), userId: user.id, tokenHash: hashOf(secret), byLink };
    await this.credentials.deleteEndedSessions(user.id, now, before(now, SESSION_IDLE));
    await this.credentials.insertSession({ ...session, createdAt: now, lastSeenAt: now, expiresAt });
    return { user, viewer: asViewer(session), secret, expiresAt };
  }

  async signOut(viewer: Viewer): Promise<void> {
    if (viewer.credential === 'sign-in session' && viewer.credentialId)
      await this.credentials.deleteSession(viewer.credentialId);
  }

  async signOutElsewhere(viewer: SignedInViewer): Promise<void> {
    await this.credentials.deleteOtherSessions(viewer.userId, viewer.credentialId);
  }

  /** Anybody may sign up with somebody else's address and wait. What they set up ends when its owner comes. */
  private async endUnproven(userId: string, now: Date): Promise<void> {
    await this.users.clearPassword(userId);
    await this.credentials.deleteOtherSessions(userId, null);
    await this.credentials.revokeTokensOf(userId, now);
  }
}

const asViewer = ({ id, userId }: { id: string; userId: string }): SignedInViewer => ({
  userId,
  credential: 'sign-in session',
  scopes: null,
  organizationId: null,
  credentialId: id,
});
