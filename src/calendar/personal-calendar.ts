import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { RegistrationService } from '../registration/index.js';
import { CalendarEvents } from './calendar-events.js';
import { type CalendarFile, CalendarFiles } from './calendar-files.js';
import { eventEntry, sessionEntry } from './domain/entries.js';
import { OwnSessionsReader } from './own-sessions.js';
import { PublishedSessions } from './published-sessions.js';

/** What is a person's own: the events of their tickets, and published sessions, each once. */
@Injectable()
export class PersonalCalendar {
  constructor(
    private readonly accounts: AccountsService,
    private readonly registration: RegistrationService,
    private readonly ownSessions: OwnSessionsReader,
    private readonly events: CalendarEvents,
    private readonly sessions: PublishedSessions,
    private readonly files: CalendarFiles,
  ) {}

  /** Nothing in it opens anything: no address, no ticket and no secret. Null where there is no such person. */
  async of(userId: string, createdAt: Date): Promise<CalendarFile | null> {
    const [user] = await this.accounts.list([userId]);
    if (!user) return null;
    const attended = new Set(await this.registration.listEventIdsOf(user));
    const own = await this.ownSessions.of(userId);
    const withOwn = new Set(own.eventIds);
    const events = await this.events.list([...new Set([...attended, ...withOwn])]);
    const sessions = await this.sessions.listOf(
      events.flatMap(({ id }) => (withOwn.has(id) ? [id] : [])),
      own.holds,
    );
    const entries = events.flatMap((event) => [
      ...(attended.has(event.id) ? [eventEntry(event)] : []),
      ...(sessions.get(event.id) ?? []).map((session) => sessionEntry(event, session)),
    ]);
    return this.files.of('my-agenda', this.files.privateHead(`Agenda of ${user.name}`), entries, [createdAt]);
  }
}
