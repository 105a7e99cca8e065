import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { BookingsRepository } from './data/bookings.repository.js';
import { SessionPlacesRepository } from './data/session-places.repository.js';
import type { Booking, Entry, PlacedBooking, SessionPlaces } from './domain/booking.js';
import type { ReleasedSession } from './domain/release-contents.js';
import { PublishedEntries } from './published-entries.js';

/** Places and bookings with the sessions that they are of, for those who were allowed to know the ids. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly places: SessionPlacesRepository,
    private readonly bookings: BookingsRepository,
    private readonly entries: PublishedEntries,
  ) {}

  /** Those of these sessions that have places. */
  listPlaces(entryIds: readonly string[]): Promise<SessionPlaces[]> {
    return this.places.list(entryIds);
  }

  /** The places of these sessions, until the transaction ends. */
  lock(entries: readonly Entry[]): Promise<void> {
    return this.places.lock(entries.map(({ entryId }) => entryId));
  }

  /** What a session of a published agenda is known by. */
  async getEntry(sessionId: string): Promise<Entry> {
    const entry = await this.places.findEntry(sessionId);
    if (!entry) throw new NotFound('session');
    return entry;
  }

  /** As it is published now. */
  findSession(entry: Entry): Promise<ReleasedSession | null> {
    return this.entries.find(entry);
  }

  async find(id: string): Promise<PlacedBooking | null> {
    return (await this.list([id]))[0] ?? null;
  }

  async get(id: string): Promise<PlacedBooking> {
    const booking = await this.find(id);
    if (!booking) throw new NotFound('booking');
    return booking;
  }

  async list(ids: readonly string[]): Promise<PlacedBooking[]> {
    return this.placed(await this.bookings.list(ids));
  }

  /** Of all events, in order of time, with three statements however many there are. */
  async listOfPeople(userIds: readonly string[]): Promise<PlacedBooking[]> {
    const bookings = await this.placed(await this.bookings.listOfPeople(userIds));
    return bookings.sort((one, other) => one.session.startsAt.getTime() - other.session.startsAt.getTime());
  }

  private async placed(bookings: readonly Booking[]): Promise<PlacedBooking[]> {
    const sessions = await this.entries.listOf(bookings);
    return bookings.flatMap((booking) => {
      const session = sessions.get(booking.entryId);
      return session ? [{ ...booking, session }] : [];
    });
  }
}
