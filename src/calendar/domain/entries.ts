import type { CalendarEntry } from './calendar.js';
import { uidOf } from './entry-uid.js';
import { markdownToText } from './markdown-to-text.js';

/** What calendars need to know of an event. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly isCancelled: boolean;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly onlineUrl: string | null;
  readonly venueName: string | null;
  readonly venueAddress: string | null;
  readonly venueCity: string | null;
  readonly venueLatitude: number | null;
  readonly venueLongitude: number | null;
  /** The address of its page. */
  readonly page: string;
}

/** What calendars need to know of a session that was published. */
export interface CalendarSession {
  /** The talk's id, or the session's where it has no talk. */
  readonly entryId: string;
  readonly isOfTalk: boolean;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Their names; none where it is in all rooms or in none. */
  readonly rooms: readonly string[];
  readonly track: string | null;
  /** The names of those on stage, in order: speakers, then hosts. */
  readonly speakers: readonly string[];
  /** Null where there is none, or none that everybody may see. */
  readonly talk: { readonly slug: string; readonly abstract: string; readonly updatedAt: Date } | null;
}

const DAY = 86_400_000;

/** The event as a whole. It has no counter of its changes: the seconds until its last one grow with each, too. */
export function eventEntry(event: CalendarEvent): CalendarEntry {
  const age = event.updatedAt.getTime() - event.createdAt.getTime();
  return {
    ...placeOf(event, []),
    uid: uidOf('event', event.id),
    sequence: Math.ceil(Math.max(0, age) / 1_000),
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
    start: event.startsAt,
    end: event.endsAt,
    allDay: event.endsAt.getTime() - event.startsAt.getTime() > DAY,
    status: event.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: event.title,
    description: markdownToText(event.description),
    url: event.page,
  };
}

/** A session of its agenda. A cancelled event cancels each, which is one more change. */
export function sessionEntry(event: CalendarEvent, session: CalendarSession): CalendarEntry {
  const { talk, track } = session;
  const modified = latest([
    session.changedAt,
    ...(talk ? [talk.updatedAt] : []),
    ...(event.isCancelled ? [event.updatedAt] : []),
  ]);
  return {
    ...placeOf(event, session.rooms),
    uid: uidOf(session.isOfTalk ? 'talk' : 'session', session.entryId),
    sequence: session.sequence + (event.isCancelled ? 1 : 0),
    stamp: modified,
    lastModified: modified,
    start: session.startsAt,
    end: session.endsAt,
    status: event.isCancelled || session.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: session.title,
    description: [session.speakers.join(', '), markdownToText(talk?.abstract ?? '')]
      .filter(Boolean)
      .join('\n\n'),
    url: talk ? `${event.page}/talks/${talk.slug}` : event.page,
    categories: track === null ? [] : [track],
  };
}

/** What calendars need to know of a ticket. */
export interface CalendarTicket {
  readonly id: string;
  readonly isVoid: boolean;
  /** When it was made or became void. */
  readonly changedAt: Date;
}

/** The event in the calendar of one attendee, beside the public entry: cancelled with the event or the ticket. */
export function ticketEntry(event: CalendarEvent, { id, isVoid, changedAt }: CalendarTicket): CalendarEntry {
  const whole = eventEntry(event);
  const modified = latest([whole.lastModified, changedAt]);
  return {
    ...whole,
    uid: uidOf('ticket', id),
    sequence: whole.sequence + (isVoid ? 1 : 0),
    stamp: modified,
    lastModified: modified,
    status: isVoid ? 'CANCELLED' : whole.status,
  };
}

/** How long calendars go on saying that a session is cancelled. */
const CANCELLED_FOR = 30 * DAY;

/** Whether calendars still show it. */
export const isShown = ({ isCancelled, changedAt }: CalendarSession, now: Date): boolean =>
  !isCancelled || now.getTime() - changedAt.getTime() < CANCELLED_FOR;

/** Events that ended before this instant are not in the feeds of organizations, series and persons. */
export const shownSince = (now: Date): Date => new Date(now.getTime() - 90 * DAY);

type Place = Pick<CalendarEntry, 'timeZone' | 'location' | 'conferenceUrl' | 'geo'>;

function placeOf(event: CalendarEvent, rooms: readonly string[]): Place {
  const { timeZone, onlineUrl, venueName, venueAddress, venueCity, venueLatitude, venueLongitude } = event;
  const parts = [...rooms, venueName, venueAddress, venueCity].filter((part) => part !== null && part !== '');
  const hasGeo = venueLatitude !== null && venueLongitude !== null;
  return {
    timeZone,
    location: parts.join(', '),
    ...(onlineUrl !== null && { conferenceUrl: onlineUrl }),
    ...(hasGeo && { geo: { latitude: venueLatitude, longitude: venueLongitude } }),
  };
}

/** The last of one or more instants. */
export const latest = (instants: readonly Date[]): Date =>
  new Date(Math.max(...instants.map((instant) => instant.getTime())));
