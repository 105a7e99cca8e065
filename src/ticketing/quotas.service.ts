import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, NameTaken } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Quota } from './data/quota.entity.js';
import { QuotasRepository } from './data/quotas.repository.js';
import { TicketTypesRepository } from './data/ticket-types.repository.js';
import { newQuota, type QuotaDetails } from './domain/new-quota.js';
import { CapacityBelowSold, LastQuota } from './domain/refusals.js';
import { TicketKind } from './domain/ticket-kind.js';

/** What organizers decide about quotas. Ticket types are locked before quotas, as whoever takes a place locks them. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly types: TicketTypesRepository,
    private readonly quotas: QuotasRepository,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  async list(viewer: Viewer, eventId: string): Promise<Quota[]> {
    await this.access.require(viewer, 'ticketing:manage', eventId);
    return this.quotas.listOfEvent(eventId);
  }

  /** Pairs of ids, for those who were allowed to know the quotas. */
  listMembers(quotaIds: readonly string[]): Promise<{ quotaId: string; ticketTypeId: string }[]> {
    return this.quotas.listMembers(quotaIds);
  }

  /** The capacity of the event counts all admissions from the beginning. Refused where there are fewer places than that. */
  create(viewer: Viewer, details: QuotaDetails): Promise<Quota> {
    const { eventId, name, isEventCapacity = false } = details;
    return this.db.refusing(refusals(name), async () => {
      await this.access.require(viewer, 'ticketing:manage', eventId);
      if (isEventCapacity) await this.types.lockAdmissions(eventId);
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId);
      const quota = newQuota(details, this.clock.now());
      await this.quotas.insert(quota);
      // Once more: one may have come before the event was locked.
      const admissions = isEventCapacity ? await this.types.lockAdmissions(eventId) : [];
      for (const ticketTypeId of admissions) await this.join(quota, ticketTypeId);
      await this.record(viewer, event, 'created', quota, { capacity: quota.capacity });
      return this.quotas.get(quota.id);
    });
  }

  rename(viewer: Viewer, id: string, name: string): Promise<Quota> {
    return this.db.refusing(refusals(name), async () => {
      const { quota, event } = await this.lock(viewer, id);
      quota.name = name;
      await this.quotas.save(quota);
      await this.record(viewer, event, 'renamed', quota);
      return quota;
    });
  }

  /** Its ticket types go on drawing from their other quotas; refused while one has no other. */
  delete(viewer: Viewer, id: string): Promise<Quota> {
    return this.db.transaction(async () => {
      const { eventId } = await this.quotas.get(id);
      await this.access.require(viewer, 'ticketing:manage', eventId, 'quota');
      const members = await this.quotas.listMembers([id]);
      for (const typeId of members.map(({ ticketTypeId }) => ticketTypeId).sort())
        await this.types.lock(typeId);
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId, 'quota');
      const quota = await this.quotas.lock(id);
      const [last] = await this.quotas.listOnlyHere(id);
      if (last) throw new LastQuota((await this.types.lock(last)).name);
      await this.quotas.delete(id);
      await this.record(viewer, event, 'deleted', quota);
      return quota;
    });
  }

  /** Null takes the limit away. Refused below what is taken, also to whoever sells at the same moment. */
  changeCapacity(viewer: Viewer, id: string, capacity: number | null): Promise<Quota> {
    return this.db.transaction(async () => {
      const { quota, event } = await this.lock(viewer, id);
      const taken = quota.sold + quota.held;
      if (capacity !== null && capacity < taken) throw new CapacityBelowSold(taken);
      const changes = { before: quota.capacity, after: capacity };
      quota.capacity = capacity;
      const back = capacity === null ? quota.beyond : Math.min(quota.beyond, capacity - taken);
      quota.sold += back;
      quota.beyond -= back;
      await this.quotas.save(quota);
      await this.record(viewer, event, 'capacity-changed', quota, changes);
      return quota;
    });
  }

  /** The ticket type draws from this quota too, which has to have room for what is taken of it already. */
  addTicketType(viewer: Viewer, id: string, ticketTypeId: string): Promise<Quota> {
    return this.change(viewer, id, ticketTypeId, async (quota, { quotaIds }) => {
      if (!quotaIds.includes(id)) await this.join(quota, ticketTypeId);
    });
  }

  /** Its places are free there. Refused of its last quota, and of an admission in the capacity of the event. */
  removeTicketType(viewer: Viewer, id: string, ticketTypeId: string): Promise<Quota> {
    return this.change(viewer, id, ticketTypeId, async (quota, { quotaIds, name, kind }) => {
      if (!quotaIds.includes(id)) return;
      if (quotaIds.length === 1) throw new LastQuota(name);
      if (quota.isEventCapacity && kind === TicketKind.ADMISSION)
        throw new InvalidInput('Every admission counts in the capacity of the event.', ['ticketTypeId']);
      const { taken, held } = await this.quotas.countPlaces(ticketTypeId);
      await this.quotas.giveBack(id, taken);
      await this.quotas.release(id, held);
      await this.quotas.removeMember(quota, ticketTypeId);
    });
  }

  private change(
    viewer: Viewer,
    id: string,
    ticketTypeId: string,
    work: (quota: Quota, type: Awaited<ReturnType<TicketTypesRepository['lock']>>) => Promise<void>,
  ): Promise<Quota> {
    return this.db.transaction(async () => {
      const type = await this.types.lock(ticketTypeId);
      await this.access.require(viewer, 'ticketing:manage', type.eventId, 'ticket type');
      const { quota, event } = await this.lock(viewer, id);
      if (quota.eventId !== type.eventId) throw new NotFound('quota');
      await work(quota, type);
      await this.record(viewer, event, 'ticket-types-changed', quota, { ticketTypeId });
      return this.quotas.get(id);
    });
  }

  /** For whoever has locked the ticket type. */
  private async join(quota: Quota, ticketTypeId: string): Promise<void> {
    const { taken, held } = await this.quotas.countPlaces(ticketTypeId);
    const before = await this.quotas.lock(quota.id);
    const hasRoom = (await this.quotas.take(quota.id, taken)) && (await this.quotas.hold(quota.id, held));
    if (!hasRoom) throw new CapacityBelowSold(before.sold + before.held + taken + held);
    await this.quotas.addMember(quota, ticketTypeId);
  }

  private async lock(viewer: Viewer, id: string): Promise<{ quota: Quota; event: Event }> {
    const quota = await this.quotas.lock(id);
    const { event } = await this.access.require(viewer, 'ticketing:manage', quota.eventId, 'quota');
    return { quota, event };
  }

  private record(viewer: Viewer, event: Event, verb: string, { id }: Quota, changes = {}): Promise<void> {
    return this.access.record(viewer, event, { action: `quota.${verb}`, subjectId: id, changes });
  }
}

const refusals = (name: string) => ({
  quotas_event_id_name_key: () => new NameTaken(name),
  quotas_event_capacity_key: () => new InvalidInput('The event has a capacity already.', ['isEventCapacity']),
});
