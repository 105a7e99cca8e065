import { Injectable } from '@nestjs/common';
import { EventAccess, NameTaken } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import type { CheckIn } from './data/check-in.entity.js';
import {
  type CheckInCounts,
  CheckInListsRepository,
  type WholeCheckInList,
} from './data/check-in-lists.repository.js';
import { type CheckInFilter, CheckInsRepository } from './data/check-ins.repository.js';
import { CheckInListInUse } from './domain/check-in-refusals.js';

/** What an organizer says of a check-in list. */
export type CheckInListDetails = Omit<WholeCheckInList, 'id' | 'eventId' | 'createdAt'>;

const MOST_LISTS = 100;

/** By which lists the doors of an event let people in, and what happened there. */
@Injectable()
export class CheckInListsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly lists: CheckInListsRepository,
    private readonly checkIns: CheckInsRepository,
  ) {}

  /** Oldest first. */
  async listOfEvent(viewer: Viewer, eventId: string): Promise<WholeCheckInList[]> {
    await this.access.require(viewer, 'attendee:read', eventId);
    return this.lists.listOfEvent(eventId);
  }

  /** In any order, for those who were allowed to know the ids. */
  list(ids: readonly string[]): Promise<WholeCheckInList[]> {
    return this.lists.list(ids);
  }

  /** In any order, for those who were allowed to know the ids. */
  countsOf(ids: readonly string[]): Promise<CheckInCounts[]> {
    return this.lists.countsOf(ids);
  }

  /** In any order, for those who were allowed to know the ids. */
  listCheckIns(ids: readonly string[]): Promise<CheckIn[]> {
    return this.checkIns.list(ids);
  }

  /** Newest first. */
  async pageOfCheckIns(
    viewer: Viewer,
    eventId: string,
    filter: CheckInFilter,
    page: PageRequest,
  ): Promise<Page<CheckIn>> {
    await this.access.require(viewer, 'attendee:read', eventId);
    return this.checkIns.page(eventId, filter, page);
  }

  create(viewer: Viewer, eventId: string, details: CheckInListDetails): Promise<WholeCheckInList> {
    return this.db.refusing(refusals(details.name), async () => {
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId);
      if ((await this.lists.countOfEvent(eventId)) >= MOST_LISTS)
        throw new InvalidInput(`An event has at most ${String(MOST_LISTS)} check-in lists.`, ['eventId']);
      const list = { ...details, id: newId(), eventId };
      await this.lists.insert(list);
      await this.lists.setTicketTypes(list);
      await this.access.record(viewer, event, { action: 'check-in-list.created', subjectId: list.id });
      return this.lists.lock(list.id);
    });
  }

  /** How often a list admits stays as it is once somebody was checked in by it. */
  update(viewer: Viewer, id: string, changes: Partial<CheckInListDetails>): Promise<WholeCheckInList> {
    return this.db.refusing(refusals(changes.name), async () => {
      const before = await this.lists.lock(id);
      const what = 'check-in list';
      const { event } = await this.access.require(viewer, 'ticketing:manage', before.eventId, what);
      const list = { ...before, ...changes };
      if (list.admission !== before.admission && (await this.lists.isUsed(id))) throw new CheckInListInUse();
      await this.lists.save(list);
      if (changes.ticketTypeIds) await this.lists.setTicketTypes(list);
      const audit = {
        action: 'check-in-list.updated',
        subjectId: id,
        changes: { fields: Object.keys(changes) },
      };
      await this.access.record(viewer, event, audit);
      return this.lists.lock(id);
    });
  }

  /** Refused once somebody was checked in by it: that stays known. */
  delete(viewer: Viewer, id: string): Promise<WholeCheckInList> {
    return this.db.transaction(async () => {
      const list = await this.lists.lock(id);
      const what = 'check-in list';
      const { event } = await this.access.require(viewer, 'ticketing:manage', list.eventId, what);
      if (await this.lists.isUsed(id)) throw new CheckInListInUse();
      await this.lists.delete(id);
      await this.access.record(viewer, event, { action: 'check-in-list.deleted', subjectId: id });
      return list;
    });
  }
}

const refusals = (name = '') => ({
  _event_id_name_key: () => new NameTaken(name),
  check_in_list_ticket_types_ticket_type_fkey: () => new NotFound('ticket type'),
});
