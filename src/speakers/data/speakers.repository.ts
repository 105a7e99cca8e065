import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import { Speaker } from './speaker.entity.js';

const byName: Order<Speaker> = {
  name: 'speakers',
  column: 'speaker.name',
  type: 'text',
  key: ({ name }) => name,
};

const newestFirst: Order<Speaker> = {
  name: 'own-speakers',
  column: 'speaker.created_at',
  type: 'timestamptz',
  descending: true,
  key: ({ createdAt }) => createdAt,
};

@Injectable()
export class SpeakersRepository {
  constructor(private readonly db: Database) {}

  /** Locked until the transaction ends. */
  async lock(id: string): Promise<Speaker> {
    const speaker = await this.db
      .repository(Speaker)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!speaker) throw new NotFound('speaker');
    return speaker;
  }

  findBySlug(eventId: string, slug: string): Promise<Speaker | null> {
    return this.db.repository(Speaker).findOneBy({ eventId, slug });
  }

  findOfUser(eventId: string, userId: string): Promise<Speaker | null> {
    return this.db.repository(Speaker).findOneBy({ eventId, userId });
  }

  /** The profile that the user got last, on whatever event. */
  findLatestOfUser(userId: string): Promise<Speaker | null> {
    return this.db
      .repository(Speaker)
      .findOne({ where: { userId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Newest first; of one organization's events only, where one is named. */
  pageOfUser(userId: string, organizationId: string | null, request: PageRequest): Promise<Page<Speaker>> {
    const query = this.db
      .repository(Speaker)
      .createQueryBuilder('speaker')
      .where('speaker.user_id = :userId', { userId });
    if (organizationId !== null)
      query.andWhere(
        `EXISTS (SELECT 1 FROM events WHERE events.id = speaker.event_id AND organization_id = :organizationId)`,
        { organizationId },
      );
    return paginate(query, newestFirst, request);
  }

  list(ids: readonly string[]): Promise<Speaker[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Speaker).findBy({ id: In(ids) });
  }

  /** In any order. */
  listOfUser(userId: string): Promise<Speaker[]> {
    return this.db.repository(Speaker).findBy({ userId });
  }

  /** All of them, by name. */
  listOfEvent(eventId: string): Promise<Speaker[]> {
    return this.db.repository(Speaker).find({ where: { eventId }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** By name. Without `withHidden` only those who have a visible talk. */
  page(eventId: string, withHidden: boolean, request: PageRequest): Promise<Page<Speaker>> {
    const query = this.db
      .repository(Speaker)
      .createQueryBuilder('speaker')
      .where('speaker.event_id = :eventId', { eventId });
    if (!withHidden) query.andWhere(onStage('speaker.id'));
    return paginate(query, byName, request);
  }

  async isOnStage(id: string): Promise<boolean> {
    const rows = await this.db.sql(`SELECT 1 WHERE ${onStage('$1')}`, [id]);
    return rows.length > 0;
  }

  async listSlugs(eventId: string): Promise<Set<string>> {
    const rows = await this.db.sql<{ slug: string }>(`SELECT slug FROM speakers WHERE event_id = $1`, [
      eventId,
    ]);
    return new Set(rows.map(({ slug }) => slug));
  }

  async insert(speakers: readonly Speaker[]): Promise<void> {
    for (let from = 0; from < speakers.length; from += 500)
      await this.db.repository(Speaker).insert(speakers.slice(from, from + 500));
  }

  async save(speaker: Speaker): Promise<void> {
    await this.db.repository(Speaker).save(speaker);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(Speaker).delete({ id });
  }
}

/** Whether the speaker of this id has a talk that everybody may see. */
const onStage = (id: string): string =>
  `EXISTS (SELECT 1 FROM talk_speakers JOIN talks ON talks.id = talk_speakers.talk_id
           WHERE talk_speakers.speaker_id = ${id} AND talks.is_visible)`;
