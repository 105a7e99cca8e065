import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { newSecret } from '../kernel/secret.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Places, type TakenPlaces } from '../ticketing/index.js';
import type { Order } from './data/order.entity.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import { newOrderCode } from './domain/order-code.js';
import { OrderStatus } from './domain/order-status.js';
import { TicketStatus } from './domain/ticket-status.js';
import { isTicketSecret } from './domain/ticket-view.js';
import { AttendeeRegistered } from './registration.facts.js';
import { RegistrationLimits } from './registration-limits.js';

/** Who wants to come, and with what. */
export interface Registration {
  readonly eventId: string;
  readonly ticketTypeId: string;
  readonly name: string;
  readonly email: string;
}

/** Makes orders and tickets, and finds them again. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly places: Places,
    private readonly registrations: RegistrationsRepository,
    private readonly jobs: Jobs,
    private readonly limits: RegistrationLimits,
  ) {}

  /**
   * Takes a place and makes an order with one ticket, for whoever asks. Under the same key it does so once; the
   * repetition is answered with the same ticket as it is now.
   */
  async register(viewer: Viewer, wanted: Registration, key: string | null, address: string): Promise<Ticket> {
    await this.limits.takeRegistration(address);
    const { eventId, ticketTypeId, name, email } = wanted;
    const input = { eventId, ticketTypeId, name, email };
    const { ticketId } = await this.idempotency.once(
      { viewer, key, operation: 'registerForEvent', input },
      () => this.place(input),
    );
    return this.getTicket(ticketId);
  }

  /** For those who were allowed to know the id: the whole ticket, its secret included. */
  async getTicket(id: string): Promise<Ticket> {
    const ticket = await this.registrations.findTicket(id);
    if (!ticket) throw new NotFound('ticket');
    return ticket;
  }

  /** In any order, for those who were allowed to know the ids. */
  listOrders(ids: readonly string[]): Promise<Order[]> {
    return this.registrations.listOrders(ids);
  }

  /** The ticket for whoever shows its secret, also when it is void. Counted as a try of the network address. */
  async open(secret: string, address: string): Promise<Ticket | null> {
    await this.limits.takeLookUp(address);
    return isTicketSecret(secret) ? this.registrations.findTicketBySecret(secret) : null;
  }

  private async place(wanted: Registration): Promise<{ ticketId: string }> {
    const taken = await this.places.take(wanted.ticketTypeId, 1);
    if (taken.eventId !== wanted.eventId) throw new NotFound('ticket type');
    const order = await this.insertOrder(wanted, taken);
    const ticket: Ticket = {
      id: newId(),
      eventId: order.eventId,
      orderId: order.id,
      ticketTypeId: wanted.ticketTypeId,
      attendeeName: wanted.name,
      attendeeEmail: wanted.email,
      secret: newSecret(),
      status: TicketStatus.VALID,
      createdAt: taken.takenAt,
      voidedAt: null,
    };
    await this.registrations.insertTicket(ticket);
    await this.jobs.tell(new AttendeeRegistered(order.id, ticket.id, order.eventId));
    return { ticketId: ticket.id };
  }

  private async insertOrder({ name, email }: Registration, taken: TakenPlaces): Promise<Order> {
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
