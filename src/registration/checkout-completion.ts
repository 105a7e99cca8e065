import { Injectable } from '@nestjs/common';
import { EventsService, EventStatus } from '../events/index.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CheckoutsService } from './checkouts.service.js';
import { CheckoutsRepository, type CheckoutWithLines } from './data/checkouts.repository.js';
import { faultsOfAttendees, type NamedAttendee } from './domain/cart.js';
import { CheckoutAction, CheckoutOver, statusAfter } from './domain/checkout-status.js';
import type { InvoiceAddress } from './domain/invoice-address.js';
import { AttendeeRegistered, OrderConfirmed } from './registration.facts.js';
import { type KnownBuyer, TicketOrders } from './ticket-orders.js';

/** Who places the order of a checkout, and who comes. */
export interface OrderDetails {
  readonly secret: string;
  readonly buyer: {
    readonly name: string;
    readonly email: string;
    readonly invoiceAddress: InvoiceAddress | null;
  };
  readonly attendees: readonly NamedAttendee[];
}

interface Completion {
  readonly checkoutId: string;
  readonly buyer: KnownBuyer;
  readonly attendees: readonly NamedAttendee[];
}

/** Makes orders of checkouts. */
@Injectable()
export class CheckoutCompletion {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly events: EventsService,
    private readonly checkouts: CheckoutsService,
    private readonly stored: CheckoutsRepository,
    private readonly orders: TicketOrders,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Makes a confirmed order with a ticket for each held place; the id of the order. Under the same key it does so once,
   * also when the checkout is over meanwhile. Whether that is so the database's clock decides, under a lock.
   */
  async complete(
    viewer: Viewer,
    { secret, buyer, attendees }: OrderDetails,
    key: string | null,
    address: string,
  ): Promise<string> {
    const { id: checkoutId, lines } = await this.checkouts.claim(secret, address);
    refuseAll(faultsOfAttendees(attendees, lines));
    const input = {
      checkoutId,
      buyer: { name: buyer.name, email: buyer.email, invoiceAddress: plain(buyer.invoiceAddress) },
      attendees: attendees.map(({ lineIndex, name, email }) => ({ lineIndex, name, email })),
    };
    const { orderId } = await this.idempotency.once(
      { viewer, key, operation: 'completeCheckout', input },
      () => this.place(input),
    );
    return orderId;
  }

  private async place({ checkoutId, buyer, attendees }: Completion): Promise<{ orderId: string }> {
    const checkout = await this.stored.lock(checkoutId);
    const status = statusAfter(CheckoutAction.COMPLETE, checkout);
    const event = await this.events.keep(checkout.eventId);
    if (event.status !== EventStatus.PUBLISHED) throw new CheckoutOver(checkout, 'The event is cancelled.');
    const { order, tickets } = await this.orders.makeAll({
      eventId: event.id,
      buyer,
      price: priceIn(checkout),
      attendees: attendees.flatMap(({ lineIndex, name, email }) => {
        const line = checkout.lines[lineIndex];
        return line ? [{ ticketTypeId: line.ticketTypeId, name, email }] : [];
      }),
      placedAt: checkout.asOf,
    });
    await this.stored.end(checkoutId, status, order.id);
    await this.jobs.tell(
      new OrderConfirmed(order.id, event.id),
      ...tickets.map(({ id }) => new AttendeeRegistered(order.id, id, event.id)),
    );
    return { orderId: order.id };
  }
}

/** The prices at which the places were taken. */
const priceIn = ({ lines, totalMinor: minor, currency }: CheckoutWithLines) => ({
  lines: lines.map(({ ticketTypeId, quantity, unitMinor, totalMinor }) => ({
    ticketTypeId,
    quantity,
    unitMinor,
    totalMinor,
  })),
  total: { minor, currency },
});

/** Always in the same order, and nothing besides. */
const plain = (address: InvoiceAddress | null): InvoiceAddress | null => {
  if (address === null) return null;
  const { company, street, postalCode, city, country, taxNumber } = address;
  return { company, street, postalCode, city, country, taxNumber };
};
