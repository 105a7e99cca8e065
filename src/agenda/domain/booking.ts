import type { Interval } from '../../kernel/interval.js';
import type { ReleasedSession } from './release-contents.js';

/** What somebody has who booked a session. */
export enum BookingStatus {
  /** A place. */
  BOOKED = 'BOOKED',
  /** The next one that becomes free, when those before have theirs. */
  WAITING = 'WAITING',
}

/** What a session is known by from release to release, and the event that it belongs to. */
export interface Entry {
  readonly eventId: string;
  readonly entryId: string;
}

/** How many people fit into a session. */
export interface SessionPlaces extends Entry {
  readonly capacity: number;
  readonly booked: number;
  readonly waiting: number;
}

/** Somebody's place in a session or in the line for one. */
export interface Booking extends Entry {
  readonly id: string;
  readonly userId: string;
  readonly status: BookingStatus;
  /** In the line, from 1; null: not in it. */
  readonly position: number | null;
  readonly createdAt: Date;
}

/** With the session as it is published now, which may have been cancelled a moment ago. */
export interface PlacedBooking extends Booking {
  readonly session: ReleasedSession;
}

/** Why nobody can book a session. */
export enum NotBookableReason {
  NO_PLACES = 'NO_PLACES',
  OVER = 'OVER',
  EVENT_CANCELLED = 'EVENT_CANCELLED',
}

/** Null: it can be booked. A session that has begun still can, by those who stand at its door. */
export function notBookable(
  { endsAt, hasPlaces, isEventCancelled }: { endsAt: Date; hasPlaces: boolean; isEventCancelled: boolean },
  now: Date,
): NotBookableReason | null {
  if (isEventCancelled) return NotBookableReason.EVENT_CANCELLED;
  if (!hasPlaces) return NotBookableReason.NO_PLACES;
  return endsAt <= now ? NotBookableReason.OVER : null;
}

/** Those bookings at the time of a session, other than bookings of it. To wait counts: a place may come any moment. */
export const clashesOf = <B extends Pick<PlacedBooking, 'entryId' | 'session'>>(
  { entryId, session }: { entryId: string; session: Interval },
  bookings: readonly B[],
): B[] =>
  bookings.filter(
    (each) => each.entryId !== entryId && !each.session.isCancelled && overlaps(each.session, session),
  );

const overlaps = (one: Interval, other: Interval): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
