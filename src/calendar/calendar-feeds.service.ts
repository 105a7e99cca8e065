import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { isSecret, newSecret } from '../kernel/secret.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { RateLimit } from '../platform/http/rate-limit.js';
import type { CalendarFile } from './calendar-files.js';
import type { CalendarFeed } from './data/calendar-feed.entity.js';
import { CalendarFeedsRepository } from './data/calendar-feeds.repository.js';
import { PersonalCalendar } from './personal-calendar.js';

/** Of one network address in a minute: a provider of calendars asks for many people. */
const TRIES = 120;

/** The secret address at which a person's calendar program finds what is the person's own. */
@Injectable()
export class CalendarFeedsService {
  private readonly tries = new RateLimit(TRIES, 60);

  constructor(
    private readonly db: Database,
    private readonly feeds: CalendarFeedsRepository,
    private readonly calendar: PersonalCalendar,
    private readonly clock: Clock,
  ) {}

  /** Null to API tokens: who knows the address reads on when the token has long expired. */
  async find({ userId, credential }: Viewer): Promise<CalendarFeed | null> {
    return userId !== null && credential === 'sign-in session' ? this.feeds.findOfUser(userId) : null;
  }

  /** Gives the feed that the person has, or makes it; with `replaces` always a new one, and the old leads nowhere. */
  create({ userId }: SignedInViewer, replaces: boolean): Promise<CalendarFeed> {
    const wanted = { id: newId(), userId, secret: newSecret(), createdAt: this.clock.now() };
    return this.db.transaction(async () => {
      await this.feeds.insert(wanted, replaces);
      return (await this.feeds.findOfUser(userId)) ?? wanted;
    });
  }

  revoke({ userId }: SignedInViewer, id: string): Promise<CalendarFeed> {
    return this.db.transaction(async () => {
      const feed = await this.feeds.findOfUser(userId);
      if (feed?.id !== id) throw new NotFound('calendar feed');
      await this.feeds.delete(id);
      return feed;
    });
  }

  /** Null where the secret opens nothing. Counted as a try of the network address. */
  async open(secret: string, address: string): Promise<CalendarFile | null> {
    await this.tries.take(address);
    const feed = isSecret(secret) ? await this.feeds.findBySecret(secret) : null;
    return feed && this.calendar.of(feed.userId, feed.createdAt);
  }
}
