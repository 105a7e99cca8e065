import { Injectable } from '@nestjs/common';
import { type Event, EventPartsService, EventsService } from '../events/index.js';
import { isLocalDate } from '../kernel/local-time.js';
import { slugOf } from '../kernel/slug.js';
import { nobody } from '../platform/auth/viewer.js';
import { SpeakersService } from '../speakers/index.js';
import { type CalendarFile, CalendarFiles } from './calendar-files.js';
import { type AgendaPart, daysOfEvent, inRoom, onDay, onTrack, withSpeaker } from './domain/agenda-part.js';
import { sessionEntry } from './domain/entries.js';
import { PublishedSessions } from './published-sessions.js';

/** Where an event is found: the slugs of its organization and its own. */
export interface EventAddress {
  readonly organization: string;
  readonly event: string;
}

interface Feed {
  /** Within the folder of the event. */
  readonly path: string;
  /** What the feed is about, besides the event. */
  readonly name: string;
  readonly color?: string | undefined;
  readonly holds: AgendaPart;
}

/**
 * Feeds of a part of a published agenda, for everybody; without entries before the first release, for people subscribe
 * early. Null where there is no such event or part of it.
 */
@Injectable()
export class AgendaCalendarService {
  constructor(
    private readonly events: EventsService,
    private readonly parts: EventPartsService,
    private readonly speakers: SpeakersService,
    private readonly sessions: PublishedSessions,
    private readonly files: CalendarFiles,
  ) {}

  /** A day of the event, or one on which a session starts though the event does not touch it. */
  async ofDay(address: EventAddress, day: string): Promise<CalendarFile | null> {
    const event = isLocalDate(day) ? await this.find(address) : null;
    if (!event) return null;
    const holds = onDay(day, event.timeZone);
    const isDay =
      daysOfEvent(event).includes(day) || ((await this.sessions.list(event.id)) ?? []).some(holds);
    return isDay ? this.feed(event, address, { path: `days/${day}`, name: day, holds }) : null;
  }

  async ofRoom(address: EventAddress, id: string): Promise<CalendarFile | null> {
    const event = await this.find(address);
    const room = event && (await this.parts.list('room', [event.id])).find((each) => each.id === id);
    if (!room) return null;
    return this.feed(event, address, { path: `rooms/${id}`, name: room.name, holds: inRoom(id) });
  }

  async ofTrack(address: EventAddress, id: string): Promise<CalendarFile | null> {
    const event = await this.find(address);
    const track = event && (await this.parts.list('track', [event.id])).find((each) => each.id === id);
    if (!track) return null;
    const { name, color } = track;
    return this.feed(event, address, {
      path: `tracks/${id}`,
      name,
      color: color ?? undefined,
      holds: onTrack(id),
    });
  }

  /** A speaker whom everybody may see. */
  async ofSpeaker(address: EventAddress, slug: string): Promise<CalendarFile | null> {
    const event = await this.find(address);
    const speaker = event && (await this.speakers.findBySlug(nobody, event, slug));
    if (!speaker) return null;
    const { id, name } = speaker;
    return this.feed(event, address, { path: `speakers/${slug}`, name, holds: withSpeaker(id) });
  }

  private find({ organization, event }: EventAddress): Promise<Event | null> {
    return this.events.findBySlug(nobody, organization, event);
  }

  private async feed(event: Event, { organization }: EventAddress, feed: Feed): Promise<CalendarFile> {
    const calendarEvent = this.files.eventOf(event, organization);
    const sessions = (await this.sessions.list(event.id)) ?? [];
    const entries = sessions.filter(feed.holds).map((session) => sessionEntry(calendarEvent, session));
    const about = { name: `${event.title}: ${feed.name}`, timeZone: event.timeZone, url: calendarEvent.page };
    const path = `${organization}/${event.slug}/${feed.path}.ics`;
    const head = this.files.feedHead(path, feed.color ? { ...about, color: feed.color } : about);
    return this.files.of(`${event.slug}-${slugOf(feed.name, 'agenda')}`, head, entries, [event.updatedAt]);
  }
}
