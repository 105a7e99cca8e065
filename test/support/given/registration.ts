import { newId } from '../../../src/kernel/id.js';
import { newSecret } from '../../../src/kernel/secret.js';
import { OrderLine } from '../../../src/registration/data/order-line.entity.js';
import { Order } from '../../../src/registration/data/order.entity.js';
import { Ticket } from '../../../src/registration/data/ticket.entity.js';
import { newOrderCode } from '../../../src/registration/domain/order-code.js';
import { OrderStatus } from '../../../src/registration/domain/order-status.js';
import { TicketStatus } from '../../../src/registration/index.js';
import type { Rows } from './rows.js';

/** Tickets, each in an order of its own. */
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
    if (ticket.status === TicketStatus.VALID)
      await rows.source.query(
        `UPDATE quotas SET sold = sold + 1 WHERE id IN
           (SELECT quota_id FROM quota_ticket_types WHERE ticket_type_id = $1)`,
        [ticket.ticketTypeId],
      );
    return ticket;
  },
});
