import { Injectable } from '@nestjs/common';
import { type Event, EventsService, EventStatus } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Money } from '../kernel/money.js';
import { QuotasRepository } from './data/quotas.repository.js';
import { type KeptTicketType, TicketTypesRepository } from './data/ticket-types.repository.js';
import { priceAt } from './domain/price.js';
import { NeedsCheckout, SalesClosed, SoldOut } from './domain/refusals.js';
import { saleAt } from './domain/sale.js';
import { isSimple } from './domain/simple-ticket.js';

/** Places that the caller's transaction has taken, and the terms at that instant. */
export interface TakenPlaces {
  readonly eventId: string;
  /** Of one place. */
  readonly price: Money;
  /** By the database's clock. */
  readonly takenAt: Date;
}

/** The one door to places: whoever makes a ticket takes its place here, whoever ends one gives it back here. */
@Injectable()
export class Places {
  constructor(
    private readonly types: TicketTypesRepository,
    private readonly quotas: QuotasRepository,
    private readonly events: EventsService,
  ) {}

  /**
   * Takes places in the caller's transaction: they are free again if it rolls back. Event and ticket type stay as they
   * are until it ends. Refuses by SalesClosed or SoldOut; quotas are locked in the order of their ids.
   */
  async take(ticketTypeId: string, count: number): Promise<TakenPlaces> {
    const type = await this.types.keep(ticketTypeId);
    return this.takeAt(await this.keepEvent(type), type, count);
  }

  /** The same for one place without an order to look at. Refuses what is more than an admission for nothing. */
  async takeSimple(ticketTypeId: string): Promise<TakenPlaces> {
    const type = await this.types.keep(ticketTypeId);
    const event = await this.keepEvent(type);
    if (type.isHidden) throw new NotFound('ticket type');
    if (!isSimple(type.asOf, type)) throw new NeedsCheckout(type.name);
    return this.takeAt(event, type, 1);
  }

  /**
   * Takes places for people who are given them, in the caller's transaction: whatever the event's status and the time of
   * sale are, and whatever it costs others. Refuses by SoldOut.
   */
  async takeFree(ticketTypeId: string, count: number): Promise<TakenPlaces> {
    const type = await this.types.keep(ticketTypeId);
    const { id: eventId, currency } = await this.events.keep(type.eventId);
    await this.takeFrom(type, count);
    return { eventId, price: { minor: 0n, currency }, takenAt: type.asOf };
  }

  /** Frees places that the ticket type took, in the caller's transaction; whoever calls it makes sure that it is once. */
  async giveBack(ticketTypeId: string, count: number): Promise<void> {
    const { quotaIds } = await this.types.keep(ticketTypeId);
    for (const id of quotaIds) await this.quotas.giveBack(id, count);
  }

  private async keepEvent({ eventId }: KeptTicketType): Promise<Event> {
    const event = await this.events.keep(eventId);
    if (event.status === EventStatus.DRAFT) throw new NotFound('ticket type');
    return event;
  }

  private async takeAt(event: Event, type: KeptTicketType, count: number): Promise<TakenPlaces> {
    const isPublished = event.status === EventStatus.PUBLISHED;
    const state = saleAt(type.asOf, type, { isPublished, endsAt: event.endsAt });
    if (state !== 'open') throw new SalesClosed(state, type);
    await this.takeFrom(type, count);
    const price = { minor: priceAt(type.asOf, type), currency: event.currency };
    return { eventId: event.id, price, takenAt: type.asOf };
  }

  private async takeFrom({ name, quotaIds }: KeptTicketType, count: number): Promise<void> {
    for (const id of quotaIds) if (!(await this.quotas.take(id, count))) throw new SoldOut(name);
  }
}
