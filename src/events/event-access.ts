import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import type { Permission } from '../kernel/permission.js';
import { Access, AuditLog, reaches } from '../organizations/index.js';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import type { Event } from './data/event.entity.js';
import { EventsRepository } from './data/events.repository.js';
import { EventStatus } from './domain/event-status.js';

/** An event that somebody was allowed to work on, and who that is. */
export interface Allowed {
  readonly event: Event;
  readonly viewer: SignedInViewer;
}

/** What somebody did to something of an event. */
export interface EventAuditRecord {
  /** `thing.verb` in the past tense. */
  readonly action: string;
  readonly subjectId: string;
  /** Plain values, without personal data. */
  readonly changes?: Record<string, unknown>;
}

/** Asks for permission, and writes down what was done, for everything that belongs to one event. */
@Injectable()
export class EventAccess {
  constructor(
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly events: EventsRepository,
  ) {}

  /** Throws a Denial unless the viewer may do this at the event. `what` names the thing to those who may not know of it. */
  async require(viewer: Viewer, permission: Permission, eventId: string, what = 'event'): Promise<Allowed> {
    const event = await this.events.find(eventId);
    if (!event) throw new NotFound(what);
    return { event, viewer: await this.access.require(viewer, permission, event.organizationId, what) };
  }

  /**
   * The same with the event locked until the transaction ends: what is decided about one event as a whole (its list of
   * addresses, its agenda) is decided one after the other.
   */
  async requireLocked(
    viewer: Viewer,
    permission: Permission,
    eventId: string,
    what = 'event',
  ): Promise<Allowed> {
    const allowed = await this.require(viewer, permission, eventId, what);
    return { ...allowed, event: await this.events.lock(eventId) };
  }

  /** Locked until the transaction ends, for what needs no role: a person's own part in the event. */
  async lockForOwn(viewer: Viewer, eventId: string, what = 'event'): Promise<Event> {
    const event = await this.events.lock(eventId);
    if (!reaches(viewer, event.organizationId)) throw new NotFound(what);
    return event;
  }

  /** The same without the lock. */
  async reachForOwn(viewer: Viewer, eventId: string, what = 'event'): Promise<Event> {
    const event = await this.events.find(eventId);
    if (!event || !reaches(viewer, event.organizationId)) throw new NotFound(what);
    return event;
  }

  /** Whether the viewer is somebody whose own things at the event the credential may read. */
  mayReadOwn(viewer: Viewer, { organizationId }: { organizationId: string }): viewer is SignedInViewer {
    const isInScope = viewer.scopes?.has('own:read') ?? true;
    return viewer.userId !== null && isInScope && reaches(viewer, organizationId);
  }

  async allows(viewer: Viewer, permission: Permission, event: { organizationId: string }): Promise<boolean> {
    return this.access.allows(viewer, permission, event.organizationId);
  }

  /** The event, if it is public or the viewer belongs to it; otherwise there is no such event. */
  async requireVisible(viewer: Viewer, eventId: string, what = 'event'): Promise<Event> {
    const event = await this.events.find(eventId);
    if (!event || !(await this.isVisible(viewer, event))) throw new NotFound(what);
    return event;
  }

  async isVisible(viewer: Viewer, event: Pick<Event, 'status' | 'organizationId'>): Promise<boolean> {
    return event.status !== EventStatus.DRAFT || (await this.allows(viewer, 'event:read-draft', event));
  }

  /** One entry for things added in one go, however many: of one it names the thing, of several the event and how many. */
  async recordAdded(
    viewer: Viewer,
    event: Pick<Event, 'id' | 'organizationId'>,
    action: string,
    added: readonly { readonly id: string }[],
  ): Promise<void> {
    const [only] = added.length === 1 ? added : [];
    const changes = only ? {} : { count: added.length };
    await this.record(viewer, event, { action, subjectId: only?.id ?? event.id, changes });
  }

  /** In the transaction of the change. */
  record(
    viewer: Viewer,
    { id, organizationId }: Pick<Event, 'id' | 'organizationId'>,
    record: EventAuditRecord,
  ) {
    return this.audit.record(viewer, { ...record, organizationId, eventId: id });
  }
}
