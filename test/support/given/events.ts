import { randomUUID } from 'node:crypto';
import { Event } from '../../../src/events/data/event.entity.js';
import { Room } from '../../../src/events/data/room.entity.js';
import { Series } from '../../../src/events/data/series.entity.js';
import { SessionFormat } from '../../../src/events/data/session-format.entity.js';
import { Track } from '../../../src/events/data/track.entity.js';
import { Attendance, EventKind, EventStatus, plainRoom } from '../../../src/events/index.js';
import { newId } from '../../../src/kernel/id.js';
import type { Role } from '../../../src/organizations/index.js';
import type { GivenOrganizations } from './organizations.js';
import type { Rows } from './rows.js';

/** Events and what they are divided into. */
export const givenEvents = (rows: Rows, organizations: GivenOrganizations) => ({
  async series(fields: Partial<Series> = {}): Promise<Series> {
    return rows.save(Series, {
      id: newId(),
      organizationId: fields.organizationId ?? (await organizations.organization()).id,
      slug: `series-${randomUUID().slice(0, 8)}`,
      title: 'A Meetup',
      description: '',
      createdAt: rows.now(),
      ...fields,
    });
  },

  /** A published conference of three days in Brussels, beginning 2027-05-10 at 09:00 there. */
  async event(fields: Partial<Event> = {}): Promise<Event> {
    const now = rows.now();
    return rows.save(Event, {
      id: newId(),
      organizationId: fields.organizationId ?? (await organizations.organization()).id,
      seriesId: null,
      slug: `conference-${randomUUID().slice(0, 8)}`,
      title: 'A Conference',
      description: '',
      kind: EventKind.CONFERENCE,
      attendance: Attendance.IN_PERSON,
      status: EventStatus.PUBLISHED,
      timeZone: 'Europe/Brussels',
      startsAt: new Date('2027-05-10T07:00:00Z'),
      endsAt: new Date('2027-05-12T16:00:00Z'),
      currency: 'EUR',
      onlineUrl: null,
      venueName: null,
      venueAddress: null,
      venueCity: null,
      venueCountry: null,
      venueLatitude: null,
      venueLongitude: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
  },

  /** A member of a new organization, and an event of that organization. */
  async eventWith(role: Role, fields: Partial<Event> = {}) {
    const member = await organizations.member(role);
    const event = await this.event({ organizationId: member.organizationId, ...fields });
    return { event, user: member.user };
  },

  async room(fields: Partial<Room> & { eventId: string }): Promise<Room> {
    const n = rows.next();
    return rows.save(Room, {
      id: newId(),
      name: `Room ${String(n)}`,
      position: n,
      ...plainRoom,
      ...fields,
    });
  },

  async track(fields: Partial<Track> & { eventId: string }): Promise<Track> {
    const n = rows.next();
    return rows.save(Track, { id: newId(), name: `Track ${String(n)}`, position: n, color: null, ...fields });
  },

  async sessionFormat(fields: Partial<SessionFormat> & { eventId: string }): Promise<SessionFormat> {
    const n = rows.next();
    const row = { id: newId(), name: `Format ${String(n)}`, position: n, durationMinutes: 30 };
    return rows.save(SessionFormat, { ...row, ...fields });
  },
});
