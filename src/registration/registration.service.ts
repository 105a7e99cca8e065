import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Places } from '../ticketing/index.js';
import type { Order } from './data/order.entity.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import type { Ticket } from './data/ticket.entity.js';
import { isTicketSecret } from './domain/ticket-view.js';
import { AttendeeRegistered } from './registration.facts.js';
import { RegistrationLimits } from './registration-limits.js';
import { TicketOrders } from './ticket-orders.js';

/** Who wants to come, and with what. */
export interface Registration {
  readonly eventId: string;
  readonly ticketTypeId: string;
  readonly name: string;
  readonly email: string;
}

/** Registers people, and finds their orders and tickets again. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly places: Places,
    private readonly registrations: RegistrationsRepository,
    private readonly orders: TicketOrders,
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

  /** In any order, for those who were allowed to know the ids: whole, their secrets included. */
  listTickets(ids: readonly string[]): Promise<Ticket[]> {
    return this.registrations.listTickets(ids);
  }

  /** In any order, for those who were allowed to know the ids. */
  listOrders(ids: readonly string[]): Promise<Order[]> {
    return this.registrations.listOrders(ids);
  }

  /**
   * The events to which somebody has a valid ticket of an order placed with their address, once it is proved to be
   * theirs. For other modules, which ask for permission themselves.
   */
  async listEventIdsOf(owner: { email: string; emailVerifiedAt: Date | null }): Promise<string[]> {
    return owner.emailVerifiedAt === null ? [] : this.registrations.listEventIdsOfBuyer(owner.email);
  }

  /** The ticket for whoever shows its secret, also when it is void. Counted as a try of the network address. */
  async open(secret: string, address: string): Promise<Ticket | null> {
    await this.limits.takeLookUp(address);
    return isTicketSecret(secret) ? this.registrations.findTicketBySecret(secret) : null;
  }

  private async place(wanted: Registration): Promise<{ ticketId: string }> {
    const taken = await this.places.takeSimple(wanted.ticketTypeId);
    if (taken.eventId !== wanted.eventId) throw new NotFound('ticket type');
    const { ticketTypeId, name, email } = wanted;
    const ticket = await this.orders.make({ ticketTypeId, name, email }, taken);
    await this.jobs.tell(new AttendeeRegistered(ticket.orderId, ticket.id, ticket.eventId));
    return { ticketId: ticket.id };
  }
}
