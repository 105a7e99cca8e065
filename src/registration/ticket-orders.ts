import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { newSecret } from '../kernel/secret.js';
import type { TakenPlaces } from '../ticketing/index.js';
import type { Order } from './data/order.entity.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import { newOrderCode } from './domain/order-code.js';
import { OrderStatus } from './domain/order-status.js';
import { TicketStatus } from './domain/ticket-status.js';

/** Who a ticket is for, and of which type. */
interface Attendee {
  readonly ticketTypeId: string;
  readonly name: string;
  /** Null: not known. */
  readonly email: string | null;
}

/** Whom it was given to as a speaker, if it was. */
type Given = Pick<Ticket, 'speakerId' | 'isPrivate'>;

const registeredFor: Given = { speakerId: null, isPrivate: false };

/** Makes orders of one ticket. */
@Injectable()
export class TicketOrders {
  constructor(private readonly registrations: RegistrationsRepository) {}

  /** In the transaction of whoever has taken the place. */
  async make(attendee: Attendee, taken: TakenPlaces, given = registeredFor): Promise<Ticket> {
    const order = await this.insertOrder(attendee, taken);
    const ticket: Ticket = {
      id: newId(),
      eventId: order.eventId,
      orderId: order.id,
      ticketTypeId: attendee.ticketTypeId,
      attendeeName: attendee.name,
      attendeeEmail: attendee.email,
      secret: newSecret(),
      status: TicketStatus.VALID,
      createdAt: taken.takenAt,
      voidedAt: null,
      ...given,
    };
    await this.registrations.insertTicket(ticket);
    return ticket;
  }

  private async insertOrder({ name, email }: Attendee, taken: TakenPlaces): Promise<Order> {
    for (;;) {
      const order: Order = {
        id: newId(),
        eventId: taken.eventId,
        code: newOrderCode(),
        status: OrderStatus.CONFIRMED,
        buyerName: name,
        buyerEmail: email,
        totalMinor: taken.price.minor,
        currency: taken.price.currency,
        createdAt: taken.takenAt,
      };
      if (await this.registrations.insertOrder(order)) return order;
    }
  }
}
