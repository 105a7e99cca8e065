import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Permission } from '../kernel/permission.js';
import { isSlug } from '../kernel/slug.js';
import { Access, AuditLog, OrganizationsService } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Event } from './data/event.entity.js';
import { EventsRepository } from './data/events.repository.js';
import type { Series } from './data/series.entity.js';
import { SlugTaken } from './domain/refusals.js';
import type { EventAuditRecord } from './event-access.js';

interface NewSeries {
  readonly organizationId: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

/** Recurring meetups. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly organizations: OrganizationsService,
    private readonly events: EventsRepository,
    private readonly clock: Clock,
  ) {}

  async findBySlug(organizationSlug: string, slug: string): Promise<Series | null> {
    const organization = isSlug(slug) ? await this.organizations.findBySlug(organizationSlug) : null;
    return organization && this.events.findSeriesBySlug(organization.id, slug);
  }

  /** In any order. */
  list(ids: readonly string[]): Promise<Series[]> {
    return this.events.listSeries(ids);
  }

  /** Throws a Denial unless the viewer may do this in the organization of the series. */
  async require(viewer: Viewer, permission: Permission, id: string): Promise<Series> {
    const [series] = await this.events.listSeries([id]);
    if (!series) throw new NotFound('series');
    await this.access.require(viewer, permission, series.organizationId, 'series');
    return series;
  }

  /**
   * Of each series the earliest date that has not begun, published or a draft; where none is planned, the latest one.
   * Cancelled ones do not count. For those who were allowed to know drafts, and for what tells nothing of them.
   */
  listNextDates(seriesIds: readonly string[]): Promise<Event[]> {
    return this.events.listNextOf(seriesIds, this.clock.now());
  }

  /** In the transaction of the change. */
  record(
    viewer: Viewer,
    { organizationId }: Pick<Series, 'organizationId'>,
    record: EventAuditRecord,
  ): Promise<void> {
    return this.audit.record(viewer, { ...record, organizationId });
  }

  listOf(organizationId: string): Promise<Series[]> {
    return this.events.listSeriesOf(organizationId);
  }

  create(viewer: Viewer, wanted: NewSeries): Promise<Series> {
    const { organizationId, slug } = wanted;
    const series: Series = { id: newId(), ...wanted, createdAt: this.clock.now() };
    return this.db.refusing({ series_organization_id_slug_key: () => new SlugTaken(slug) }, async () => {
      await this.access.require(viewer, 'event:create', organizationId, 'organization');
      await this.events.insertSeries(series);
      const subject = { organizationId, subjectId: series.id };
      await this.audit.record(viewer, { ...subject, action: 'series.created', changes: { slug } });
      return series;
    });
  }
}
