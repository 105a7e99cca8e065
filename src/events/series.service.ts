import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/id.js';
import { isSlug } from '../kernel/slug.js';
import { Access, AuditLog, OrganizationsService } from '../organizations/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { EventsRepository } from './data/events.repository.js';
import type { Series } from './data/series.entity.js';
import { SlugTaken } from './domain/refusals.js';

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
