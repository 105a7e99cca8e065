import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Permission } from '../kernel/permission.js';
import { isSlug } from '../kernel/slug.js';
import { InvalidInput, refuseAll } from '../kernel/user-error.js';
import { Access, OrganizationsService } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Event } from './data/event.entity.js';
import { type EventFilter, EventsRepository } from './data/events.repository.js';
import { EventAction, EventStatus, statusAfter } from './domain/event-status.js';
import { faultsOfTimes } from './domain/event-rules.js';
import { SlugTaken } from './domain/refusals.js';
import { EventAccess } from './event-access.js';

/** What an organizer says of an event. */
export type EventDetails = Omit<Event, 'id' | 'organizationId' | 'status' | 'createdAt' | 'updatedAt'>;

/** What events say of themselves, and whether everybody sees it. */
@Injectable()
export class EventsService {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly eventAccess: EventAccess,
    private readonly organizations: OrganizationsService,
    private readonly events: EventsRepository,
    private readonly clock: Clock,
  ) {}

  /** The event at this address, if the viewer may see it. */
  async findBySlug(viewer: Viewer, organizationSlug: string, slug: string): Promise<Event | null> {
    const organization = isSlug(slug) ? await this.organizations.findBySlug(organizationSlug) : null;
    const event = organization && (await this.events.findBySlug(organization.id, slug));
    return event && (await this.eventAccess.isVisible(viewer, event)) ? event : null;
  }

  /** The event at this address; throws a Denial unless the viewer may do this there. */
  async requireAt(
    viewer: Viewer,
    permission: Permission,
    organizationSlug: string,
    slug: string,
  ): Promise<Event> {
    const event = await this.findBySlug(viewer, organizationSlug, slug);
    if (!event) throw new NotFound('event');
    return (await this.eventAccess.require(viewer, permission, event.id)).event;
  }

  /** For those who were allowed to know the ids. In any order. */
  list(ids: readonly string[]): Promise<Event[]> {
    return this.events.list(ids);
  }

  /** The event, kept from changing until the caller's transaction ends. For other modules, which ask for permission. */
  keep(id: string): Promise<Event> {
    return this.events.keep(id);
  }

  /** Everything public, of all organizations. */
  page(filter: Omit<EventFilter, 'withDrafts'>, latest: boolean, page: PageRequest): Promise<Page<Event>> {
    return this.events.page({ ...filter, withDrafts: false }, latest, page);
  }

  /** An organization's or a series' events; those who may see drafts see them too. */
  async pageOf(
    viewer: Viewer,
    organizationId: string,
    filter: Omit<EventFilter, 'withDrafts'>,
    latest: boolean,
    page: PageRequest,
  ): Promise<Page<Event>> {
    const withDrafts = await this.access.allows(viewer, 'event:read-draft', organizationId);
    return this.events.page({ ...filter, organizationId, withDrafts }, latest, page);
  }

  /** Makes a draft. */
  create(viewer: Viewer, organizationId: string, details: EventDetails): Promise<Event> {
    return this.db.refusing(slugTaken(details.slug), async () => {
      await this.access.require(viewer, 'event:create', organizationId, 'organization');
      await this.requireSeries(organizationId, details.seriesId);
      refuseAll(faultsOfTimes(details.startsAt, details.endsAt));
      const now = this.clock.now();
      const own = { id: newId(), organizationId, status: EventStatus.DRAFT, createdAt: now, updatedAt: now };
      const event: Event = { ...details, ...own };
      await this.events.insert(event);
      await this.record(viewer, event, 'event.created', { slug: event.slug });
      return event;
    });
  }

  update(viewer: Viewer, id: string, changes: Partial<EventDetails>): Promise<Event> {
    return this.db.refusing({ ...slugTaken(changes.slug), ...currencyUsed }, async () => {
      const event = await this.lock(viewer, id, 'event:update');
      if (changes.seriesId !== undefined) await this.requireSeries(event.organizationId, changes.seriesId);
      Object.assign(event, changes, { updatedAt: this.clock.now() });
      refuseAll(faultsOfTimes(event.startsAt, event.endsAt, ['changes']));
      await this.events.save(event);
      await this.record(viewer, event, 'event.updated', { fields: Object.keys(changes) });
      return event;
    });
  }

  publish(viewer: Viewer, id: string): Promise<Event> {
    return this.change(viewer, id, EventAction.PUBLISH, 'event.published');
  }

  cancel(viewer: Viewer, id: string): Promise<Event> {
    return this.change(viewer, id, EventAction.CANCEL, 'event.cancelled');
  }

  private change(viewer: Viewer, id: string, action: EventAction, told: string): Promise<Event> {
    return this.db.transaction(async () => {
      const event = await this.lock(viewer, id, 'event:publish');
      event.status = statusAfter(action, event.status);
      event.updatedAt = this.clock.now();
      await this.events.save(event);
      await this.record(viewer, event, told, { status: event.status });
      return event;
    });
  }

  private async lock(
    viewer: Viewer,
    id: string,
    permission: 'event:update' | 'event:publish',
  ): Promise<Event> {
    const event = await this.events.lock(id);
    await this.access.require(viewer, permission, event.organizationId, 'event');
    return event;
  }

  private async requireSeries(organizationId: string, seriesId: string | null): Promise<void> {
    if (seriesId === null) return;
    const series = await this.events.findSeries(seriesId);
    if (series?.organizationId !== organizationId) throw new NotFound('series');
  }

  private record(viewer: Viewer, event: Event, action: string, changes: Record<string, unknown>) {
    return this.eventAccess.record(viewer, event, { action, subjectId: event.id, changes });
  }
}

const currencyUsed = {
  events_currency_used: () =>
    new InvalidInput('There are prices in the currency of the event: it stays.', ['changes', 'currency']),
};
const slugTaken = (slug = '') => ({ events_organization_id_slug_key: () => new SlugTaken(slug) });
