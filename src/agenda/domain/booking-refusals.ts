import { UserError } from '../../kernel/user-error.js';
import { NotBookableReason } from './booking.js';
import type { ReleasedSession } from './release-contents.js';

const reasons: Record<NotBookableReason, string> = {
  NO_PLACES: 'This session has no places to book.',
  OVER: 'This session is over.',
  EVENT_CANCELLED: 'The event is cancelled.',
};

/** The session has no places, or it is too late. */
export class SessionNotBookable extends UserError {
  constructor(readonly reason: NotBookableReason) {
    super(reasons[reason]);
  }
}

/** The person cannot be in two sessions at once. */
export class BookingClash extends UserError {
  constructor(readonly sessions: readonly ReleasedSession[]) {
    super(`You have booked ${sessions.map(({ title }) => `“${title}”`).join(' and ')} at this time.`);
  }
}

/** More places are taken than there shall be. */
export class PlacesBelowBooked extends UserError {
  constructor(
    readonly places: number,
    readonly booked: number,
  ) {
    super(`${String(booked)} people have booked, which is more than ${String(places)}.`);
  }
}
