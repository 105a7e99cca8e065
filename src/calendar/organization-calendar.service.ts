import { Injectable } from '@nestjs/common';
import { EventsService, SeriesService } from '../events/index.js';
import { OrganizationsService } from '../organizations/index.js';
import { Clock } from '../platform/clock/clock.js';
import { type CalendarFile, CalendarFiles } from './calendar-files.js';
import type { CalendarHead } from './domain/calendar.js';
import { eventEntry, shownSince } from './domain/entries.js';

/** More than anybody plans; the events behind them come when earlier ones have gone. */
const MOST_EVENTS = 1_000;

interface Feed {
  readonly organization: { readonly id: string; readonly slug: string };
  readonly seriesId?: string;
  readonly name: string;
  readonly head: CalendarHead;
  readonly createdAt: Date;
}

/**
 * Feeds of the events of an organization or a series, each event as one entry: their sessions are in the feeds of the
 * events. Null where there is no such organization or series.
 */
@Injectable()
export class OrganizationCalendarService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly series: SeriesService,
    private readonly events: EventsService,
    private readonly files: CalendarFiles,
    private readonly clock: Clock,
  ) {}

  async ofOrganization(slug: string): Promise<CalendarFile | null> {
    const organization = await this.organizations.findBySlug(slug);
    if (!organization) return null;
    const { name, createdAt } = organization;
    const head = this.files.feedHead(`${slug}.ics`, { name });
    return this.feed({ organization, name: slug, head, createdAt });
  }

  async ofSeries(organizationSlug: string, slug: string): Promise<CalendarFile | null> {
    const organization = await this.organizations.findBySlug(organizationSlug);
    const series = organization && (await this.series.findBySlug(organizationSlug, slug));
    if (!organization || !series) return null;
    const { id: seriesId, title, createdAt } = series;
    const head = this.files.feedHead(`${organizationSlug}/${slug}/series.ics`, { name: title });
    return this.feed({ organization, seriesId, name: slug, head, createdAt });
  }

  private async feed({ organization, seriesId, name, head, createdAt }: Feed): Promise<CalendarFile> {
    const endsAfter = shownSince(this.clock.now());
    const which = { organizationId: organization.id, endsAfter, ...(seriesId && { seriesId }) };
    const { nodes } = await this.events.page(which, false, { first: MOST_EVENTS });
    const entries = nodes.map((event) => eventEntry(this.files.eventOf(event, organization.slug)));
    return this.files.of(name, head, entries, [createdAt]);
  }
}
