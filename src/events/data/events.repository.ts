import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { EventKind } from '../domain/event-kinds.js';
import { EventStatus } from '../domain/event-status.js';
import { Event } from './event.entity.js';
import { Series } from './series.entity.js';

/** Which events a list holds. */
export interface EventFilter {
  readonly organizationId?: string;
  readonly seriesId?: string;
  readonly kind?: EventKind | null;
  /** Still going on, or yet to come, at this instant. */
  readonly endsAfter?: Date | null;
  readonly startsBefore?: Date | null;
  readonly withDrafts: boolean;
}

const byStart: Order<Event> = {
  name: 'events',
  column: 'event.starts_at',
  type: 'timestamptz',
  key: ({ startsAt }) => startsAt,
};
const latestFirst: Order<Event> = { ...byStart, name: 'events-latest-first', descending: true };

/** Events and the series they belong to. */
@Injectable()
export class EventsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Event | null> {
    return this.db.repository(Event).findOneBy({ id });
  }

  findBySlug(organizationId: string, slug: string): Promise<Event | null> {
    return this.db.repository(Event).findOneBy({ organizationId, slug });
  }

  list(ids: readonly string[]): Promise<Event[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Event).findBy({ id: In(ids) });
  }

  page(filter: EventFilter, latest: boolean, request: PageRequest): Promise<Page<Event>> {
    const { organizationId, seriesId, kind, endsAfter, startsBefore, withDrafts } = filter;
    const query = this.db.repository(Event).createQueryBuilder('event').where('TRUE');
    if (!withDrafts) query.andWhere('event.status <> :draft', { draft: EventStatus.DRAFT });
    if (organizationId) query.andWhere('event.organization_id = :organizationId', { organizationId });
    if (seriesId) query.andWhere('event.series_id = :seriesId', { seriesId });
    if (kind) query.andWhere('event.kind = :kind', { kind });
    if (endsAfter) query.andWhere('event.ends_at > :endsAfter', { endsAfter });
    if (startsBefore) query.andWhere('event.starts_at < :startsBefore', { startsBefore });
    return paginate(query, latest ? latestFirst : byStart, request);
  }

  /** Locked until the transaction ends, so that two changes cannot cross. */
  async lock(id: string): Promise<Event> {
    const event = await this.db
      .repository(Event)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!event) throw new NotFound('event');
    return event;
  }

  /** Kept from changing until the transaction ends; others may keep it at the same time. */
  async keep(id: string): Promise<Event> {
    const event = await this.db
      .repository(Event)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!event) throw new NotFound('event');
    return event;
  }

  async insert(event: Event): Promise<void> {
    await this.db.repository(Event).insert(event);
  }

  async save(event: Event): Promise<void> {
    await this.db.repository(Event).save(event);
  }

  /** Of each series the next date that is not cancelled, drafts included; if none is to come, the latest. */
  async listNextOf(seriesIds: readonly string[], now: Date): Promise<Event[]> {
    const rows = await this.db.sql<{ id: string }>(
      `SELECT DISTINCT ON (series_id) id FROM events WHERE series_id = ANY($1::uuid[]) AND status <> 'CANCELLED'
       ORDER BY series_id, (starts_at > $2) DESC, CASE WHEN starts_at > $2 THEN starts_at END, starts_at DESC, id`,
      [seriesIds, now],
    );
    return this.list(rows.map(({ id }) => id));
  }

  async insertSeries(series: Series): Promise<void> {
    await this.db.repository(Series).insert(series);
  }

  findSeries(id: string): Promise<Series | null> {
    return this.db.repository(Series).findOneBy({ id });
  }

  findSeriesBySlug(organizationId: string, slug: string): Promise<Series | null> {
    return this.db.repository(Series).findOneBy({ organizationId, slug });
  }

  listSeries(ids: readonly string[]): Promise<Series[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Series).findBy({ id: In(ids) });
  }

  listSeriesOf(organizationId: string): Promise<Series[]> {
    return this.db.repository(Series).find({ where: { organizationId }, order: { title: 'ASC', id: 'ASC' } });
  }
}
