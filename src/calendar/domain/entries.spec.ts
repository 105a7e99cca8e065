import {
  type CalendarEvent,
  type CalendarSession,
  eventEntry,
  isShown,
  sessionEntry,
  ticketEntry,
} from './entries.js';

const at = (text: string): Date => new Date(text);

const event: CalendarEvent = {
  id: 'event-id',
  title: 'Dev Days',
  description: 'Three **good** days.',
  isCancelled: false,
  timeZone: 'Europe/Brussels',
  startsAt: at('2027-05-10T07:00:00Z'),
  endsAt: at('2027-05-12T16:00:00Z'),
  createdAt: at('2027-01-01T00:00:00Z'),
  updatedAt: at('2027-01-01T00:01:00Z'),
  onlineUrl: null,
  venueName: 'The Hall',
  venueAddress: 'Street 1',
  venueCity: 'Brussels',
  venueLatitude: 0,
  venueLongitude: 4.3,
  page: 'https://example.org/community/devdays',
};

const session: CalendarSession = {
  entryId: 'talk-id',
  isOfTalk: true,
  sequence: 3,
  changedAt: at('2027-02-01T00:00:00Z'),
  isCancelled: false,
  title: 'A Talk',
  startsAt: at('2027-05-10T08:00:00Z'),
  endsAt: at('2027-05-10T08:30:00Z'),
  rooms: ['Attic'],
  track: 'Tools',
  speakers: ['Ada', 'Bo'],
  talk: { slug: 'a-talk', abstract: '*Well*, well.', updatedAt: at('2027-01-15T00:00:00Z') },
};

describe('the entry of an event', () => {
  it('says what, when and where', () => {
    expect(eventEntry(event)).toMatchObject({
      uid: 'event-event-id@conductor',
      sequence: 60,
      lastModified: event.updatedAt,
      allDay: true,
      status: 'CONFIRMED',
      summary: 'Dev Days',
      description: 'Three good days.',
      location: 'The Hall, Street 1, Brussels',
      geo: { latitude: 0, longitude: 4.3 },
      url: event.page,
    });
  });

  it('shows the hours of an evening', () => {
    expect(eventEntry({ ...event, endsAt: at('2027-05-10T10:00:00Z') }).allDay).toBe(false);
  });

  it('says that it is cancelled, with a higher number', () => {
    const later = at('2027-03-01T00:00:00Z');
    const { status, sequence } = eventEntry({ ...event, isCancelled: true, updatedAt: later });
    expect(status).toBe('CANCELLED');
    expect(sequence).toBeGreaterThan(60);
  });

  it('is online without a place', () => {
    const nowhere = {
      venueName: null,
      venueAddress: null,
      venueCity: null,
      venueLatitude: null,
      venueLongitude: null,
    };
    const online = eventEntry({ ...event, ...nowhere, onlineUrl: 'https://live.example.org' });
    expect(online).toMatchObject({ location: '', conferenceUrl: 'https://live.example.org' });
    expect(online).not.toHaveProperty('geo');
  });
});

describe('the entry of a session', () => {
  it('is known by its talk and says who gives it', () => {
    expect(sessionEntry(event, session)).toMatchObject({
      uid: 'talk-talk-id@conductor',
      sequence: 3,
      lastModified: session.changedAt,
      summary: 'A Talk',
      description: 'Ada, Bo\n\nWell, well.',
      location: 'Attic, The Hall, Street 1, Brussels',
      url: 'https://example.org/community/devdays/talks/a-talk',
      categories: ['Tools'],
    });
  });

  it('without a talk is known by itself', () => {
    const coffee = {
      ...session,
      isOfTalk: false,
      entryId: 'session-id',
      talk: null,
      track: null,
      rooms: [],
    };
    expect(sessionEntry(event, { ...coffee, speakers: [] })).toMatchObject({
      uid: 'session-session-id@conductor',
      description: '',
      location: 'The Hall, Street 1, Brussels',
      url: event.page,
      categories: [],
    });
  });

  it('was modified when its talk was described anew, which is no change that must be seen', () => {
    const updatedAt = at('2027-03-01T00:00:00Z');
    const entry = sessionEntry(event, { ...session, talk: { slug: 'a', abstract: 'New', updatedAt } });
    expect(entry).toMatchObject({ sequence: 3, lastModified: updatedAt, stamp: updatedAt });
  });

  it('is cancelled with its event', () => {
    const updatedAt = at('2027-04-01T00:00:00Z');
    const entry = sessionEntry({ ...event, isCancelled: true, updatedAt }, session);
    expect(entry).toMatchObject({ status: 'CANCELLED', sequence: 4, lastModified: updatedAt });
  });

  it('is shown as cancelled for 30 days', () => {
    const gone = { ...session, isCancelled: true };
    expect(sessionEntry(event, gone).status).toBe('CANCELLED');
    expect(isShown(gone, at('2027-03-02T23:59:59Z'))).toBe(true);
    expect(isShown(gone, at('2027-03-03T00:00:00Z'))).toBe(false);
    expect(isShown(session, at('2030-01-01T00:00:00Z'))).toBe(true);
  });
});

describe('the entry of a ticket', () => {
  const ticket = { id: 'ticket-id', isVoid: false, changedAt: at('2027-02-01T00:00:00Z') };

  it('is the event under a UID of its own', () => {
    expect(ticketEntry(event, ticket)).toEqual({
      ...eventEntry(event),
      uid: 'ticket-ticket-id@conductor',
      stamp: ticket.changedAt,
      lastModified: ticket.changedAt,
    });
  });

  it('is cancelled with the ticket or with the event', () => {
    expect(ticketEntry(event, { ...ticket, isVoid: true })).toMatchObject({
      status: 'CANCELLED',
      sequence: 61,
    });
    expect(ticketEntry({ ...event, isCancelled: true }, ticket)).toMatchObject({ status: 'CANCELLED' });
  });
});
