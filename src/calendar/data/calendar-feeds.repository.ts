import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { CalendarFeed } from './calendar-feed.entity.js';

/** The addresses of personal calendars. */
@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly db: Database) {}

  /** Stores it unless the person has one, or instead of that where it replaces it; two at once leave one. */
  async insert({ id, userId, secret, createdAt }: CalendarFeed, replaces: boolean): Promise<void> {
    await this.db.sql(
      `INSERT INTO calendar_feeds AS feed (id, user_id, secret, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id) DO UPDATE
         SET id = excluded.id, secret = excluded.secret, created_at = excluded.created_at WHERE $5`,
      [id, userId, secret, createdAt, replaces],
    );
  }

  findOfUser(userId: string): Promise<CalendarFeed | null> {
    return this.db.repository(CalendarFeed).findOneBy({ userId });
  }

  findBySecret(secret: string): Promise<CalendarFeed | null> {
    return this.db.repository(CalendarFeed).findOneBy({ secret });
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(CalendarFeed).delete({ id });
  }
}
