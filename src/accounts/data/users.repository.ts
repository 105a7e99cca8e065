import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Unauthenticated } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { User } from './user.entity.js';

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
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!user) throw new Unauthenticated();
    return user;
  }

  save(user: User): Promise<User> {
    return this.db.repository(User).save(user);
  }

  async insert(user: User): Promise<void> {
    await this.db.repository(User).insert(user);
  }

  async markVerified(id: string, now: Date): Promise<void> {
    await this.db.sql(`UPDATE users SET email_verified_at = $2 WHERE id = $1 AND email_verified_at IS NULL`, [
      id,
      now,
    ]);
  }
}
