import { Injectable } from '@nestjs/common';
import { type Event, EventsService, EventStatus } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Money } from '../kernel/money.js';
import { QuotasRepository } from './data/quotas.repository.js';
import { type KeptTicketType, TicketTypesRepository } from './data/ticket-types.repository.js';
import { type LineOfPlaces, type WantedPlaces, wantedPlaces } from './domain/combination.js';
import { priceAt } from './domain/price.js';
import { NeedsCheckout, SalesClosed, SoldOut } from './domain/refusals.js';
import { saleAt } from './domain/sale.js';
import { isSimple } from './domain/simple-ticket.js';
import { VoucherPlaces } from './domain/voucher.js';

/** Places that the caller's transaction has taken, and the terms at that instant. */
export interface TakenPlaces {
  readonly eventId: string;
  /** Of one place. */
  readonly price: Money;
  /** By the database's clock. */
  readonly takenAt: Date;
}

/** What places were taken of, as it stays until the transaction ends. */
export interface TakenTypes {
  readonly eventId: string;
  readonly currency: string;
  /** By their ids, with what comes with bundles. */
  readonly types: ReadonlyMap<string, KeptTicketType>;
  /** Of which ticket types, and how many: one ticket for each. */
  readonly places: readonly WantedPlaces[];
  /** By the database's clock, after the last of them was kept. */
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
   * Takes places of one event in the caller's transaction: they are free again if it rolls back. Event and ticket types
   * stay as they are until it ends. Refuses by SalesClosed or SoldOut, all or nothing; ticket types and then quotas are
   * locked in the order of their ids. What is in a bundle is had while the bundle is sold. Prices, vouchers and hidden
   * types are the caller's to see to.
   */
  async take(lines: readonly LineOfPlaces[]): Promise<TakenTypes> {
    const types = new Map<string, KeptTicketType>();
    await this.keepAll(lines, types);
    const places = wantedPlaces(lines, types);
    await this.keepAll(places, types);
    const kept = [...types.values()];
    const first = kept[0];
    if (!first || kept.some(({ eventId }) => eventId !== first.eventId)) throw new NotFound('ticket type');
    const event = await this.keepEvent(first);
    for (const { ticketTypeId } of lines) requireOpen(event, types.get(ticketTypeId) ?? first);
    await this.takeFromQuotas(places, types);
    const takenAt = new Date(Math.max(...kept.map(({ asOf }) => +asOf)));
    return { eventId: event.id, currency: event.currency, types, places, takenAt };
  }

  /** The same for one place without an order to look at. Refuses what is more than an admission for nothing. */
  async takeSimple(ticketTypeId: string): Promise<TakenPlaces> {
    const type = await this.types.keep(ticketTypeId);
    const event = await this.keepEvent(type);
    if (type.isHidden) throw new NotFound('ticket type');
    if (!isSimple(type.asOf, type)) throw new NeedsCheckout(type.name);
    requireOpen(event, type);
    await this.takeFrom(type, 1);
    const price = { minor: priceAt(type.asOf, type), currency: event.currency };
    return { eventId: event.id, price, takenAt: type.asOf };
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

  /**
   * Frees places that ticket types took, in the caller's transaction; whoever calls it makes sure that it is once. Locks as
   * `take` does, so that whoever takes and whoever gives back never wait for each other in a circle.
   */
  async giveBack(lines: readonly Pick<LineOfPlaces, 'ticketTypeId' | 'quantity'>[]): Promise<void> {
    const types = new Map<string, KeptTicketType>();
    await this.keepAll(lines, types);
    const places = lines.flatMap(({ ticketTypeId, quantity }) =>
      (types.get(ticketTypeId)?.quotaIds ?? []).map((quotaId) => ({ quotaId, quantity })),
    );
    for (const { quotaId, quantity } of places.toSorted(byQuota))
      await this.quotas.giveBack(quotaId, quantity);
  }

  private async keepEvent({ eventId }: KeptTicketType): Promise<Event> {
    const event = await this.events.keep(eventId);
    if (event.status === EventStatus.DRAFT) throw new NotFound('ticket type');
    return event;
  }

  /** In the order of their ids. */
  private async keepAll(
    named: readonly { readonly ticketTypeId: string }[],
    types: Map<string, KeptTicketType>,
  ): Promise<void> {
    for (const id of named.map(({ ticketTypeId }) => ticketTypeId).sort())
      if (!types.has(id)) types.set(id, await this.types.keep(id));
  }

  private async takeFromQuotas(
    wanted: readonly WantedPlaces[],
    types: ReadonlyMap<string, KeptTicketType>,
  ): Promise<void> {
    const demands = wanted.flatMap(({ ticketTypeId, count, from }) =>
      (types.get(ticketTypeId)?.quotaIds ?? []).map((quotaId) => ({ quotaId, ticketTypeId, count, from })),
    );
    for (const { quotaId, ticketTypeId, count, from } of demands.toSorted(byQuota))
      if (!(await this.takeOf(quotaId, count, from))) throw new SoldOut(types.get(ticketTypeId)?.name ?? '');
  }

  private async takeOf(quotaId: string, count: number, from: VoucherPlaces): Promise<boolean> {
    if (from === VoucherPlaces.RESERVED) return this.quotas.takeHeld(quotaId, count);
    if (from === VoucherPlaces.SHARED) return this.quotas.take(quotaId, count);
    await this.quotas.takeBeyond(quotaId, count);
    return true;
  }

  private async takeFrom({ name, quotaIds }: KeptTicketType, count: number): Promise<void> {
    for (const id of quotaIds) if (!(await this.quotas.take(id, count))) throw new SoldOut(name);
  }
}

function requireOpen(event: Event, type: KeptTicketType): void {
  const isPublished = event.status === EventStatus.PUBLISHED;
  const state = saleAt(type.asOf, type, { isPublished, endsAt: event.endsAt });
  if (state !== 'open') throw new SalesClosed(state, type);
}

const byQuota = (a: { quotaId: string }, b: { quotaId: string }): number => (a.quotaId < b.quotaId ? -1 : 1);
