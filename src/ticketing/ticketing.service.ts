import { Injectable } from '@nestjs/common';
import { EventAccess, NameTaken } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Quota } from './data/quota.entity.js';
import { QuotasRepository } from './data/quotas.repository.js';
import type { TicketType } from './data/ticket-type.entity.js';
import { type OfferedTicketType, TicketTypesRepository } from './data/ticket-types.repository.js';
import { CapacityBelowSold } from './domain/refusals.js';
import { faultsOfSaleTime } from './domain/sale.js';

/** What an organizer says of a ticket type. */
export type TicketTypeDetails = Pick<TicketType, 'name' | 'description' | 'salesStartAt' | 'salesEndAt'>;

export type TicketTypeChanges = Partial<TicketTypeDetails & Pick<TicketType, 'position'>>;

/** Where the places of a new ticket type come from: a quota that is there, or one of its own. */
export type PlacesOf = { readonly quotaId: string } | { readonly capacity: number | null };

/** What organizers decide about ticket types and their quotas. */
@Injectable()
export class TicketingService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly types: TicketTypesRepository,
    private readonly quotas: QuotasRepository,
    private readonly clock: Clock,
  ) {}

  /** Of several events that the caller may see, each list in its order. */
  listOfEvents(eventIds: readonly string[]): Promise<OfferedTicketType[]> {
    return this.types.offersOfEvents(eventIds);
  }

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<OfferedTicketType[]> {
    return this.types.offersByIds(ids);
  }

  /** Oldest first. */
  async listQuotas(viewer: Viewer, eventId: string): Promise<Quota[]> {
    await this.access.require(viewer, 'ticketing:manage', eventId);
    return this.quotas.listOfEvent(eventId);
  }

  /** A free ticket type, behind the others of the event. */
  create(
    viewer: Viewer,
    eventId: string,
    details: TicketTypeDetails,
    places: PlacesOf,
  ): Promise<OfferedTicketType> {
    return this.db.refusing(nameTaken(details.name), async () => {
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId);
      refuseAll(faultsOfSaleTime(details));
      const quotaId = await this.quotaFor(eventId, details.name, places);
      const now = this.clock.now();
      const position = await this.types.nextPosition(eventId);
      const own = { id: newId(), eventId, position, priceMinor: 0n, createdAt: now, updatedAt: now };
      const type: TicketType = { ...details, ...own };
      await this.types.insert(type, quotaId);
      const audit = { action: 'ticket-type.created', subjectId: type.id, changes: { quotaId } };
      await this.access.record(viewer, event, audit);
      return this.offer(type.id);
    });
  }

  update(viewer: Viewer, id: string, changes: TicketTypeChanges): Promise<OfferedTicketType> {
    return this.db.refusing(nameTaken(changes.name), async () => {
      const type = await this.types.lock(id);
      const { event } = await this.access.require(viewer, 'ticketing:manage', type.eventId, 'ticket type');
      Object.assign(type, changes, { updatedAt: this.clock.now() });
      refuseAll(faultsOfSaleTime(type, ['changes']));
      await this.types.save(type);
      const fields = Object.keys(changes);
      const audit = { action: 'ticket-type.updated', subjectId: id, changes: { fields } };
      await this.access.record(viewer, event, audit);
      return this.offer(id);
    });
  }

  /** Null takes the limit away. Refused below what is sold, also to whoever sells at the same moment. */
  changeQuotaCapacity(viewer: Viewer, id: string, capacity: number | null): Promise<Quota> {
    return this.db.transaction(async () => {
      const quota = await this.quotas.lock(id);
      const { event } = await this.access.require(viewer, 'ticketing:manage', quota.eventId, 'quota');
      if (capacity !== null && capacity < quota.sold) throw new CapacityBelowSold(quota.sold);
      const changes = { before: quota.capacity, after: capacity };
      quota.capacity = capacity;
      await this.quotas.save(quota);
      await this.access.record(viewer, event, { action: 'quota.capacity-changed', subjectId: id, changes });
      return quota;
    });
  }

  private async quotaFor(eventId: string, name: string, places: PlacesOf): Promise<string> {
    if ('quotaId' in places) {
      const quota = await this.quotas.get(places.quotaId);
      if (quota.eventId !== eventId) throw new NotFound('quota');
      return quota.id;
    }
    const { capacity } = places;
    const quota = { id: newId(), eventId, name, capacity, sold: 0, createdAt: this.clock.now() };
    await this.quotas.insert(quota);
    return quota.id;
  }

  private async offer(id: string): Promise<OfferedTicketType> {
    const [offer] = await this.types.offersByIds([id]);
    if (!offer) throw new NotFound('ticket type');
    return offer;
  }
}

const nameTaken = (name = '') => ({ _event_id_name_key: () => new NameTaken(name) });
