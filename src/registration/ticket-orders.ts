import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { newSecret } from '../kernel/secret.js';
import type { TakenPlaces } from '../ticketing/index.js';
import { BuyerLimits } from './buyer-limits.js';
import type { Order } from './data/order.entity.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import type { InvoiceAddress } from './domain/invoice-address.js';
import { type Priced, priceOf } from './domain/line-price.js';
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

/** Who places an order. */
interface Buyer {
  readonly name: string;
  /** Null: not known. */
  readonly email: string | null;
  /** Null: the invoice is made out to the buyer. */
  readonly invoiceAddress: InvoiceAddress | null;
}

/** A buyer with an address. */
export type KnownBuyer = Buyer & { readonly email: string };

/** An order with a ticket for each place of its lines. */
interface NewOrder {
  readonly eventId: string;
  readonly buyer: KnownBuyer;
  readonly price: Priced;
  /** One for each place of the lines. */
  readonly attendees: readonly Attendee[];
  readonly placedAt: Date;
}

type NewOrderRow = Pick<NewOrder, 'eventId' | 'price' | 'placedAt'> & { readonly buyer: Buyer };

/** Whom it was given to as a speaker, if it was. */
type Given = Pick<Ticket, 'speakerId' | 'isPrivate'>;

const registeredFor: Given = { speakerId: null, isPrivate: false };

/** Makes orders and their tickets: the only place that does. */
@Injectable()
export class TicketOrders {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly buyers: BuyerLimits,
  ) {}

  /** An order of one ticket, in the transaction of whoever has taken the place. */
  async make(attendee: Attendee, taken: TakenPlaces, given = registeredFor): Promise<Ticket> {
    const { ticketTypeId, name, email } = attendee;
    const { minor: unitMinor, currency } = taken.price;
    const price = priceOf(currency, [{ ticketTypeId, quantity: 1, unitMinor }]);
    const buyer = { name, email, invoiceAddress: null };
    const order = await this.insertOrder({ eventId: taken.eventId, buyer, price, placedAt: taken.takenAt });
    const ticket = ticketOf(order, attendee, given);
    await this.registrations.insertTickets([ticket]);
    return ticket;
  }

  /** In the transaction of whoever has taken the places. Refuses by BuyerLimitExceeded. */
  async makeAll(wanted: NewOrder): Promise<{ order: Order; tickets: Ticket[] }> {
    const { eventId, buyer, price } = wanted;
    await this.buyers.require(eventId, buyer.email, price.lines);
    const order = await this.insertOrder(wanted);
    const tickets = wanted.attendees.map((attendee) => ticketOf(order, attendee, registeredFor));
    await this.registrations.insertTickets(tickets);
    return { order, tickets };
  }

  private async insertOrder(wanted: NewOrderRow): Promise<Order> {
    for (;;) {
      const order = orderOf(wanted);
      if (!(await this.registrations.insertOrder(order))) continue;
      const { id: orderId, eventId } = order;
      const lines = wanted.price.lines.map((line, position) => ({ ...line, eventId, orderId, position }));
      await this.registrations.insertLines(lines);
      return order;
    }
  }
}

const orderOf = ({ eventId, buyer, price, placedAt }: NewOrderRow): Order => ({
  id: newId(),
  eventId,
  code: newOrderCode(),
  secret: newSecret(),
  status: OrderStatus.CONFIRMED,
  buyerName: buyer.name,
  buyerEmail: buyer.email,
  invoiceAddress: buyer.invoiceAddress,
  totalMinor: price.total.minor,
  currency: price.total.currency,
  createdAt: placedAt,
});

const ticketOf = ({ id: orderId, eventId, createdAt }: Order, attendee: Attendee, given: Given): Ticket => ({
  id: newId(),
  eventId,
  orderId,
  ticketTypeId: attendee.ticketTypeId,
  attendeeName: attendee.name,
  attendeeEmail: attendee.email,
  secret: newSecret(),
  status: TicketStatus.VALID,
  createdAt,
  voidedAt: null,
  ...given,
});
