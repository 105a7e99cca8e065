import { Injectable } from '@nestjs/common';
import { Attendance, type Event, EventAccess, EventKind, EventsService } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { OrganizationsService } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { ImportedThingsRepository } from './data/imported-things.repository.js';
import type { Import } from './data/import.entity.js';
import type { ImportPlan, WantedEvent } from './domain/plan-import.js';
import { UnreadableSchedule } from './domain/unreadable-schedule.js';
import { ThingKind } from './domain/wanted.js';

/** The event that an import goes into. */
@Injectable()
export class ImportTarget {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsService,
    private readonly organizations: OrganizationsService,
    private readonly things: ImportedThingsRepository,
  ) {}

  /**
   * The event that was named or that has the conference's address, or a new one; locked until the transaction ends.
   * Title, times and venue follow the file only where an import made the event.
   */
  async lock(viewer: Viewer, row: Import, plan: ImportPlan): Promise<Event> {
    const found = await this.find(viewer, row, row.eventSlug ?? plan.slug);
    const made = found ?? (await this.create(viewer, row, plan));
    const { event } = await this.access.requireLocked(viewer, 'exchange:import', made.id);
    const [known] = await this.things.list(event.id, ThingKind.EVENT);
    if (found && (!known || known.digest === plan.event.digest)) return event;
    const { key, digest, details } = plan.event;
    await this.things.put(event.id, ThingKind.EVENT, [{ key, digest, thingId: event.id }]);
    return found ? this.events.update(viewer, event.id, detailsOf(details)) : event;
  }

  /** Of the event that was named, if there is one: local times of a file are its own. */
  async timeZoneOf(viewer: Viewer, row: Import): Promise<string | null> {
    const event = await this.find(viewer, row, row.eventSlug);
    return event?.timeZone ?? null;
  }

  private async find(viewer: Viewer, { organizationId, eventId }: Import, address: string | null) {
    if (eventId !== null) {
      const [event] = await this.events.list([eventId]);
      if (event?.organizationId !== organizationId) throw new NotFound('event');
      return event;
    }
    if (address === null) return null;
    const { slug } = await this.organizations.get(organizationId);
    return this.events.findBySlug(viewer, slug, address);
  }

  private create(viewer: Viewer, row: Import, plan: ImportPlan): Promise<Event> {
    const slug = row.eventSlug ?? plan.slug;
    if (slug === null)
      throw new UnreadableSchedule(
        'The file does not say which conference it is of: say into which event, or give the option eventSlug.',
      );
    const timeZone = plan.timeZone ?? row.timeZone;
    if (timeZone === null)
      throw new UnreadableSchedule(
        'The file names no time zone for the event: give the option timeZone, for example Europe/Brussels.',
      );
    return this.events.create(viewer, row.organizationId, {
      title: slug,
      ...detailsOf(plan.event.details),
      slug,
      timeZone,
      seriesId: null,
      description: '',
      kind: EventKind.CONFERENCE,
      attendance: Attendance.IN_PERSON,
      currency: 'EUR',
      onlineUrl: null,
      venueAddress: null,
      venueCountry: null,
      venueLatitude: null,
      venueLongitude: null,
    });
  }
}

const detailsOf = ({ title, venueName, venueCity, startsAt, endsAt }: WantedEvent) => ({
  ...(title !== null && { title }),
  venueName,
  venueCity,
  startsAt,
  endsAt,
});
