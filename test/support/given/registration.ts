import { newId } from '../../../src/kernel/id.js';
import { newSecret } from '../../../src/kernel/secret.js';
import { CheckoutLine } from '../../../src/registration/data/checkout-line.entity.js';
import { Checkout } from '../../../src/registration/data/checkout.entity.js';
import { OrderLine } from '../../../src/registration/data/order-line.entity.js';
import { Order } from '../../../src/registration/data/order.entity.js';
import { Ticket } from '../../../src/registration/data/ticket.entity.js';
import { CheckoutStatus } from '../../../src/registration/domain/checkout-status.js';
import { newOrderCode } from '../../../src/registration/domain/order-code.js';
import { OrderStatus } from '../../../src/registration/domain/order-status.js';
import { TicketStatus } from '../../../src/registration/index.js';
import type { Rows } from './rows.js';

/** Tickets, each in an order of its own, and checkouts. */
export const givenRegistration = (rows: Rows) => ({
  /** A valid ticket in an order of its own, whose place is taken. */
  async ticket(fields: Partial<Ticket> & { eventId: string; ticketTypeId: string }): Promise<Ticket> {
    const n = rows.next();
    const name = fields.attendeeName ?? `Attendee ${String(n)}`;
    const email = fields.attendeeEmail ?? `attendee-${String(n)}@example.org`;
    const order = await rows.save(Order, {
      id: newId(),
      eventId: fields.eventId,
      code: newOrderCode(),
      secret: newSecret(),
      status: OrderStatus.CONFIRMED,
      buyerName: name,
      buyerEmail: email,
      invoiceAddress: null,
      totalMinor: 0n,
      currency: 'EUR',
      createdAt: rows.now(),
    });
    await rows.save(OrderLine, {
      eventId: fields.eventId,
      orderId: order.id,
      position: 0,
      ticketTypeId: fields.ticketTypeId,
      quantity: 1,
      unitMinor: 0n,
      totalMinor: 0n,
    });
    const ticket = await rows.save(Ticket, {
      id: newId(),
      orderId: order.id,
      attendeeName: name,
      attendeeEmail: email,
      speakerId: null,
      isPrivate: false,
      secret: newSecret(),
      status: TicketStatus.VALID,
      createdAt: order.createdAt,
      voidedAt: null,
      ...fields,
    });
    if (ticket.status === TicketStatus.VALID) await take(rows, ticket.ticketTypeId, 1);
    return ticket;
  },

  /** An active checkout of one line, whose places are taken, for 15 minutes by the database's clock. */
  async checkout({
    ticketTypeId,
    quantity,
    ...fields
  }: Partial<Checkout> & { eventId: string; ticketTypeId: string; quantity: number }): Promise<Checkout> {
    const checkout = await rows.save(Checkout, {
      id: newId(),
      secret: newSecret(),
      status: CheckoutStatus.ACTIVE,
      totalMinor: 0n,
      currency: 'EUR',
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 900_000),
      endedAt: null,
      orderId: null,
      ...fields,
    });
    const { id: checkoutId, eventId } = checkout;
    const line = { eventId, checkoutId, position: 0, ticketTypeId, quantity, unitMinor: 0n, totalMinor: 0n };
    await rows.save(CheckoutLine, line);
    await take(rows, ticketTypeId, quantity);
    return checkout;
  },
});

const take = (rows: Rows, ticketTypeId: string, count: number): Promise<unknown> =>
  rows.source.query(
    `UPDATE quotas SET sold = sold + $2 WHERE id IN
       (SELECT quota_id FROM quota_ticket_types WHERE ticket_type_id = $1)`,
    [ticketTypeId, count],
  );
