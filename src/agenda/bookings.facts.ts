import { Fact } from '../kernel/fact.js';

/** Somebody has a place in a session, or waits for one. */
export class SessionBooked extends Fact {
  constructor(
    readonly bookingId: string,
    readonly entryId: string,
    readonly userId: string,
  ) {
    super();
  }
}

/** Somebody who waited has a place. */
export class BookingPromoted extends Fact {
  constructor(
    readonly bookingId: string,
    readonly entryId: string,
    readonly userId: string,
  ) {
    super();
  }
}

/** By the person, or because the session was cancelled or has no places any more. */
export type CancellationCause = 'PERSON' | 'SESSION';

/** Somebody has neither a place nor waits any more; of the booking nothing is kept. */
export class BookingCancelled extends Fact {
  constructor(
    readonly bookingId: string,
    readonly eventId: string,
    readonly entryId: string,
    readonly userId: string,
    readonly cause: CancellationCause,
  ) {
    super();
  }
}
