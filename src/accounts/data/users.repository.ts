import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Unauthenticated } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { User } from './user.entity.js';

/** Accounts; addresses are stored and compared in lower case. */
@Injectable()
export class UsersRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<User | null> {
    return this.db.repository(User).findOneBy({ id });
  }

  findByEmail(email: string): Promise<User | null> {
    return this.db.repository(User).findOneBy({ email });
  }

  list(ids: readonly string[]): Promise<User[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(User).findBy({ id: In(ids) });
  }

  /** The signed-in user, locked until the transaction ends. */
  async lock(id: string): Promise<User> {
    const user = await this.db
      .repository(User)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!user) throw new Unauthenticated();
    return user;
  }

  async save(user: User): Promise<void> {
    await this.db.repository(User).save(user);
  }

  async insert(user: User): Promise<void> {
    await this.db.repository(User).insert(user);
  }

  /** Whether this is the first proof that the address is the person's. */
  async markVerified(id: string, now: Date): Promise<boolean> {
    const changed = await this.db
      .repository(User)
      .update({ id, emailVerifiedAt: IsNull() }, { emailVerifiedAt: now });
    return changed.affected === 1;
  }

  async clearPassword(id: string): Promise<void> {
    await this.db.repository(User).update({ id }, { passwordHash: null });
  }
}
