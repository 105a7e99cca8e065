import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import {
  BookingCancelled,
  BookingPromoted,
  type CancellationCause,
  SessionBooked,
} from './bookings.facts.js';
import { BookingsRepository } from './data/bookings.repository.js';
import type { Entry } from './domain/booking.js';

/**
 * The line for the places of a session, in the transaction and under the lock of whoever changes it: one joins at its
 * end, and free places go to its head. There is no other way to a place.
 */
@Injectable()
export class BookingLine {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The id of the new booking, which has a place if one was free. */
  async join({ entryId }: Entry, userId: string): Promise<string> {
    const id = newId();
    await this.bookings.insert({ id, entryId, userId }, this.clock.now());
    await this.jobs.tell(new SessionBooked(id, entryId, userId));
    await this.promote(entryId, id);
    return id;
  }

  /** False if there is no such booking any more. */
  async leave({ eventId, entryId }: Entry, bookingId: string): Promise<boolean> {
    const left = await this.bookings.delete([bookingId]);
    await this.tellCancelled(eventId, left, 'PERSON');
    await this.promote(entryId);
    return left.length > 0;
  }

  /** `newcomerId`: who has just joined was told so. */
  async promote(entryId: string, newcomerId?: string): Promise<void> {
    const promoted = (await this.bookings.promote(entryId)).filter(({ id }) => id !== newcomerId);
    await this.jobs.tell(...promoted.map(({ id, userId }) => new BookingPromoted(id, entryId, userId)));
  }

  /** Sends everybody away. */
  async dissolve(eventId: string, entryIds: readonly string[]): Promise<void> {
    await this.tellCancelled(eventId, await this.bookings.deleteOf(entryIds), 'SESSION');
  }

  private async tellCancelled(
    eventId: string,
    bookings: readonly { id: string; entryId: string; userId: string }[],
    cause: CancellationCause,
  ): Promise<void> {
    await this.jobs.tell(
      ...bookings.map(({ id, entryId, userId }) => new BookingCancelled(id, eventId, entryId, userId, cause)),
    );
  }
}
