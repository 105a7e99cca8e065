import { Injectable } from '@nestjs/common';
import { Unauthenticated } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { constraintOf, Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MailSignInLink } from './accounts.jobs.js';
import { CredentialsRepository } from './data/credentials.repository.js';
import type { User } from './data/user.entity.js';
import { UsersRepository } from './data/users.repository.js';
import { before, FRESH_SIGN_IN } from './domain/lifetimes.js';
import { requirePassword } from './domain/password.js';
import { EmailAlreadyUsed } from './domain/refusals.js';
import { hashPassword, passwordMatches } from './passwords.js';

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** People and their passwords. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<User | null> {
    return this.users.find(id);
  }

  list(ids: readonly string[]): Promise<User[]> {
    return this.users.list(ids);
  }

  async viewer(viewer: SignedInViewer): Promise<User> {
    const user = await this.users.find(viewer.userId);
    if (!user) throw new Unauthenticated();
    return user;
  }

  /** Makes the account and mails a link that proves the address. */
  async signUp({ email, name, password }: NewAccount): Promise<User> {
    requirePassword(password, ['password']);
    const passwordHash = await hashPassword(password);
    const user: User = {
      id: newId(),
      email,
      name,
      passwordHash,
      emailVerifiedAt: null,
      createdAt: this.clock.now(),
    };
    try {
      await this.db.transaction(async () => {
        await this.users.insert(user);
        await this.jobs.enqueue(MailSignInLink, { userId: user.id });
      });
    } catch (error: unknown) {
      if (constraintOf(error) === 'users_email_key') throw new EmailAlreadyUsed();
      throw error;
    }
    return user;
  }

  /** Sets a new password and ends every other sign-in of this person. */
  async setPassword(viewer: SignedInViewer, password: string, current: string | null): Promise<User> {
    requirePassword(password, ['newPassword']);
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async () => {
      const user = await this.users.lock(viewer.userId);
      if (!(await this.mayReplacePassword(viewer, user, current)))
        throw new InvalidInput('This is not your current password.', ['currentPassword']);
      user.passwordHash = passwordHash;
      await this.users.save(user);
      await this.credentials.deleteOtherSessions(user.id, viewer.credentialId);
      return user;
    });
  }

  /** Somebody without a password, or who just came by a mailed link, has nothing else to prove. */
  private async mayReplacePassword(
    viewer: SignedInViewer,
    user: User,
    current: string | null,
  ): Promise<boolean> {
    if (current !== null) return passwordMatches(user.passwordHash, current);
    if (user.passwordHash === null) return true;
    const session =
      viewer.credentialId === null ? null : await this.credentials.findSession(viewer.credentialId);
    return session !== null && session.byLink && session.createdAt > before(this.clock.now(), FRESH_SIGN_IN);
  }
}
