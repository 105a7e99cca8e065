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
