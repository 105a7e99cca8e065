import { Injectable } from '@nestjs/common';
import { type Event, EventsService } from '../events/index.js';
import { nobody } from '../platform/auth/viewer.js';
import { TalksService } from '../talks/index.js';
import { type CalendarFile, CalendarFiles } from './calendar-files.js';
import { eventEntry, sessionEntry } from './domain/entries.js';
import { PublishedSessions } from './published-sessions.js';

/** Writes what everybody may see: calendar programs bring no credential, and every answer may be kept on the way. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly events: EventsService,
    private readonly talks: TalksService,
    private readonly sessions: PublishedSessions,
    private readonly files: CalendarFiles,
  ) {}

  /** The published agenda, or the event as one entry before there is one; null where there is no such event. */
  async ofEvent(organization: string, slug: string): Promise<CalendarFile | null> {
    const event = await this.find(organization, slug);
    if (!event) return null;
    const calendarEvent = this.files.eventOf(event, organization);
    const sessions = await this.sessions.list(event.id);
    const entries = sessions?.map((session) => sessionEntry(calendarEvent, session)) ?? [
      eventEntry(calendarEvent),
    ];
    const about = { name: event.title, timeZone: event.timeZone, url: calendarEvent.page };
    const head = this.files.feedHead(`${organization}/${slug}/event.ics`, about);
    return this.files.of(slug, head, entries, [event.updatedAt]);
  }

  /** One talk of the published agenda, of the event where it is now; null where there is no such talk on it. */
  async ofTalk(organization: string, slug: string, talkSlug: string): Promise<CalendarFile | null> {
    const named = await this.find(organization, slug);
    const talk = named && (await this.talks.findBySlug(nobody, named, talkSlug));
    const [event] = talk ? await this.events.list([talk.eventId]) : [];
    if (!event || !talk) return null;
    const session = (await this.sessions.list(event.id))?.find(({ entryId }) => entryId === talk.id);
    if (!session) return null;
    const entry = sessionEntry(this.files.eventOf(event, organization), session);
    const head = { name: session.title, timeZone: event.timeZone };
    return this.files.of(talkSlug, head, [entry]);
  }

  private find(organization: string, slug: string): Promise<Event | null> {
    return this.events.findBySlug(nobody, organization, slug);
  }
}
