import { Injectable } from '@nestjs/common';
import { type Allowed, type Event, EventAccess, NameTaken } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { localDate } from '../kernel/local-time.js';
import { type InvalidInput, refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Quota } from './data/quota.entity.js';
import { QuotasRepository } from './data/quotas.repository.js';
import type { TicketType } from './data/ticket-type.entity.js';
import {
  type OfferedTicketType,
  type PricedTicketType,
  TicketTypesRepository,
} from './data/ticket-types.repository.js';
import { faultsOfRelations } from './domain/combination.js';
import { newQuota } from './domain/new-quota.js';
import { faultsOfSaleTime } from './domain/sale.js';
import { TicketKind } from './domain/ticket-kind.js';
import { faultsOfTerms, plainTerms, readTerms, type WrittenTerms } from './domain/ticket-type-terms.js';

/** What an organizer says of a ticket type. */
export type TicketTypeDetails = Pick<TicketType, 'name' | 'description' | 'salesStartAt' | 'salesEndAt'> &
  WrittenTerms;

/** Its kind stays: what was sold as one thing does not become another. */
export type TicketTypeChanges = Omit<Partial<TicketTypeDetails & Pick<TicketType, 'position'>>, 'kind'>;

/** Where the places of a new ticket type come from: a quota that is there, or one of its own. */
export type PlacesOf = { readonly quotaId: string } | { readonly capacity: number | null };

/** What organizers decide about ticket types. */
@Injectable()
export class TicketingService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly types: TicketTypesRepository,
    private readonly quotas: QuotasRepository,
    private readonly clock: Clock,
  ) {}

  /** Of several events that the caller may see, each list in its order, without hidden ones. */
  listOfEvents(eventIds: readonly string[]): Promise<OfferedTicketType[]> {
    return this.types.offersOfEvents(eventIds, false);
  }

  /** In their order. */
  async listHidden(viewer: Viewer, eventId: string): Promise<OfferedTicketType[]> {
    await this.access.require(viewer, 'ticketing:manage', eventId);
    return this.types.offersOfEvents([eventId], true);
  }

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<OfferedTicketType[]> {
    return this.types.offersByIds(ids);
  }

  /** Behind the others of the event; free where no price is said. */
  create(
    viewer: Viewer,
    eventId: string,
    details: TicketTypeDetails,
    places: PlacesOf,
  ): Promise<OfferedTicketType> {
    return this.db.refusing(nameTaken(details.name), async () => {
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId);
      const { name, description, salesStartAt, salesEndAt, ...written } = details;
      const now = this.clock.now();
      const type: PricedTicketType = {
        ...{ ...plainTerms, ...readTerms(written, event.currency) },
        ...{ name, description, salesStartAt, salesEndAt },
        ...{ id: newId(), eventId, position: await this.types.nextPosition(eventId) },
        ...{ createdAt: now, updatedAt: now },
      };
      refuseAll(await this.faultsOf(type, event));
      const quota = await this.quotaFor(eventId, name, places);
      await this.types.insert(type, await this.quotasFor(type, quota));
      const changes = { quotaId: quota.id };
      const audit = { action: 'ticket-type.created', subjectId: type.id, changes };
      await this.access.record(viewer, event, audit);
      return this.offer(type.id);
    });
  }

  update(viewer: Viewer, id: string, changes: TicketTypeChanges): Promise<OfferedTicketType> {
    return this.db.refusing(nameTaken(changes.name), async () => {
      const type = await this.types.lock(id);
      const { event } = await this.requireFor(viewer, type, changes);
      const read = readTerms(changes, event.currency, ['changes']);
      const changed: PricedTicketType = { ...type, ...read, updatedAt: this.clock.now() };
      refuseAll(await this.faultsOf(changed, event, ['changes']));
      await this.types.save(changed);
      const fields = Object.keys(changes);
      const audit = { action: 'ticket-type.updated', subjectId: id, changes: { fields } };
      await this.access.record(viewer, event, audit);
      return this.offer(id);
    });
  }

  /** Its own quota, and that of the whole event if it counts there. */
  private async quotasFor({ eventId, kind }: TicketType, quota: Quota): Promise<string[]> {
    const whole = kind === TicketKind.ADMISSION ? await this.quotas.findEventCapacity(eventId) : null;
    return [...new Set([quota.id, ...(whole ? [whole.id] : [])])];
  }

  private async quotaFor(eventId: string, name: string, places: PlacesOf): Promise<Quota> {
    if ('capacity' in places) {
      const quota = newQuota({ eventId, name, capacity: places.capacity }, this.clock.now());
      await this.quotas.insert(quota);
      return quota;
    }
    const quota = await this.quotas.get(places.quotaId);
    if (quota.eventId !== eventId) throw new NotFound('quota');
    return quota;
  }

  /** With the event locked where amounts, which are in its currency, or what belongs together change. */
  private requireFor(viewer: Viewer, { eventId }: TicketType, changes: TicketTypeChanges): Promise<Allowed> {
    const what = [viewer, 'ticketing:manage', eventId, 'ticket type'] as const;
    const isLocking = lockingFields.some((field) => changes[field] !== undefined);
    return isLocking ? this.access.requireLocked(...what) : this.access.require(...what);
  }

  private async faultsOf(
    type: PricedTicketType,
    { startsAt, endsAt, timeZone }: Event,
    above: readonly string[] = [],
  ): Promise<InvalidInput[]> {
    const days = { first: localDate(startsAt, timeZone), last: localDate(endsAt, timeZone) };
    const others = await this.types.combinationsOf(type.eventId);
    return [
      ...faultsOfSaleTime(type, above),
      ...faultsOfTerms(type, days, above),
      ...faultsOfRelations(type, others, above),
    ];
  }

  private async offer(id: string): Promise<OfferedTicketType> {
    const [offer] = await this.types.offersByIds([id]);
    if (!offer) throw new NotFound('ticket type');
    return offer;
  }
}

const nameTaken = (name = '') => ({ _event_id_name_key: () => new NameTaken(name) });

const lockingFields = [
  'price',
  'priceSteps',
  'minimumAmount',
  'maximumAmount',
  'bundle',
  'requiredAddOnIds',
] as const;
