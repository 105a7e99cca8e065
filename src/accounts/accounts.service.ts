import { Injectable } from '@nestjs/common';
import { Forbidden, Unauthenticated } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MailSignInLink } from './accounts.jobs.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import type { User } from './data/user.entity.js';
import { UsersRepository } from './data/users.repository.js';
import { before, FRESH_SIGN_IN } from './domain/lifetimes.js';
import { EmailAlreadyUsed } from './domain/refusals.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { type Origin, SignInLimits } from './sign-in-limits.js';

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

interface PasswordChange {
  readonly newPassword: string;
  /** Null where something else proves the right to change it. */
  readonly currentPassword: string | null;
}

/** People and their passwords. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly limits: SignInLimits,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** For the operator's commands: whoever signs in gets in by other ways. */
  findByEmail(email: string): Promise<User | null> {
    return this.users.findByEmail(email);
  }

  /** In any order, without those that do not exist. */
  list(ids: readonly string[]): Promise<User[]> {
    return this.users.list(ids);
  }

  /** The person who is signed in, for the person's own eyes; null: nobody is. */
  async findViewer(viewer: Viewer): Promise<User | null> {
    if (viewer.userId === null) return null;
    if (viewer.scopes?.has('own:read') === false)
      throw new Forbidden('The API token lacks the scope own:read.');
    return this.users.find(viewer.userId);
  }

  async getViewer({ userId }: SignedInViewer): Promise<User> {
    const user = await this.users.find(userId);
    if (!user) throw new Unauthenticated();
    return user;
  }

  /** For those who saw the person present something that was mailed to the person's address. */
  async proveAddress({ userId }: SignedInViewer): Promise<void> {
    await this.users.markVerified(userId, this.clock.now());
  }

  /** Makes the account and mails a link that proves the address. */
  async signUp({ email, name, password }: NewAccount, origin: Origin): Promise<User> {
    await this.limits.takeAddress(origin);
    const user: User = {
      id: newId(),
      email,
      name,
      passwordHash: await hashPassword(password),
      emailVerifiedAt: null,
      createdAt: this.clock.now(),
    };
    await this.db.refusing({ users_email_key: () => new EmailAlreadyUsed() }, async () => {
      await this.users.insert(user);
      await this.jobs.enqueue(MailSignInLink, { userId: user.id });
    });
    return user;
  }

  /** Sets a new password and ends every other sign-in of this person. */
  async setPassword(viewer: SignedInViewer, change: PasswordChange, origin: Origin): Promise<User> {
    const { currentPassword, newPassword } = change;
    const refusal = new InvalidInput('This is not your current password.', ['currentPassword']);
    const known = await this.getViewer(viewer);
    const mayReplace =
      currentPassword === null
        ? await this.needsNoPassword(viewer, known)
        : await this.knowsPassword(known, currentPassword, origin);
    if (!mayReplace) throw refusal;
    const passwordHash = await hashPassword(newPassword);
    return this.db.transaction(async () => {
      const user = await this.users.lock(viewer.userId);
      if (user.passwordHash !== known.passwordHash) throw refusal;
      user.passwordHash = passwordHash;
      await this.users.save(user);
      await this.credentials.deleteOtherSessions(user.id, viewer.credentialId);
      return user;
    });
  }

  /** Guesses count as at signing in: whoever found an open browser does not have the password yet. */
  private async knowsPassword(user: User, password: string, origin: Origin): Promise<boolean> {
    await this.limits.takePassword(user.email, origin);
    const matches = await passwordMatches(user.passwordHash, password);
    if (matches) await this.limits.giveBackPasswords(user.email);
    return matches;
  }

  /** Somebody without a password, or who just came by a mailed link, has nothing else to prove. */
  private async needsNoPassword({ credentialId }: SignedInViewer, user: User): Promise<boolean> {
    if (user.passwordHash === null) return true;
    const session = credentialId === null ? null : await this.credentials.findSession(credentialId);
    return session !== null && session.byLink && session.createdAt > before(this.clock.now(), FRESH_SIGN_IN);
  }
}
