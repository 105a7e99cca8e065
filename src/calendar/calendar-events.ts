import { Injectable } from '@nestjs/common';
import { EventsService, EventStatus } from '../events/index.js';
import { OrganizationsService } from '../organizations/index.js';
import { Clock } from '../platform/clock/clock.js';
import { CalendarFiles } from './calendar-files.js';
import { type CalendarEvent, shownSince } from './domain/entries.js';

/** Events of several organizations. */
@Injectable()
export class CalendarEvents {
  constructor(
    private readonly events: EventsService,
    private readonly organizations: OrganizationsService,
    private readonly files: CalendarFiles,
    private readonly clock: Clock,
  ) {}

  /** Those that everybody may see and that did not end long ago, in order of time. */
  async list(ids: readonly string[]): Promise<CalendarEvent[]> {
    const since = shownSince(this.clock.now());
    const events = (await this.events.list(ids)).filter(
      ({ status, endsAt }) => status !== EventStatus.DRAFT && endsAt > since,
    );
    const organizations = await this.organizations.list([
      ...new Set(events.map(({ organizationId }) => organizationId)),
    ]);
    const slugs = new Map(organizations.map(({ id, slug }) => [id, slug]));
    return events
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1))
      .map((event) => this.files.eventOf(event, slugs.get(event.organizationId) ?? ''));
  }
}
