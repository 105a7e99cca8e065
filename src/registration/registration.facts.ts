import { Fact } from '../kernel/fact.js';

/** Somebody has a ticket of an event. */
export class AttendeeRegistered extends Fact {
  constructor(
    readonly orderId: string,
    readonly ticketId: string,
    readonly eventId: string,
  ) {
    super();
  }
}

/** An order of a checkout has all its tickets. */
export class OrderConfirmed extends Fact {
  constructor(
    readonly orderId: string,
    readonly eventId: string,
  ) {
    super();
  }
}
