import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { Quota } from './quota.entity.js';

/** The counters of places. Taking is one conditional UPDATE; the table's CHECK refuses what slips past it. */
@Injectable()
export class QuotasRepository {
  constructor(private readonly db: Database) {}

  listOfEvent(eventId: string): Promise<Quota[]> {
    return this.db.repository(Quota).find({ where: { eventId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async get(id: string): Promise<Quota> {
    const quota = await this.db.repository(Quota).findOneBy({ id });
    if (!quota) throw new NotFound('quota');
    return quota;
  }

  async insert(quota: Quota): Promise<void> {
    await this.db.repository(Quota).insert(quota);
  }

  /** False if so many places are no longer there. */
  async take(id: string, count: number): Promise<boolean> {
    const taken = await this.db.sql(
      `UPDATE quotas SET sold = sold + $2 WHERE id = $1 AND (capacity IS NULL OR sold + $2 <= capacity) RETURNING id`,
      [id, count],
    );
    return taken.length === 1;
  }

  async giveBack(id: string, count: number): Promise<void> {
    await this.db.sql(`UPDATE quotas SET sold = sold - $2 WHERE id = $1`, [id, count]);
  }

  /** Locked until the transaction ends: nobody takes a place meanwhile. */
  async lock(id: string): Promise<Quota> {
    const quota = await this.db
      .repository(Quota)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!quota) throw new NotFound('quota');
    return quota;
  }

  async save(quota: Quota): Promise<void> {
    await this.db.repository(Quota).save(quota);
  }
}
