import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { QuotaTicketType } from './quota-ticket-type.entity.js';
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
      `UPDATE quotas SET sold = sold + $2
       WHERE id = $1 AND (capacity IS NULL OR sold + held + $2 <= capacity) RETURNING id`,
      [id, count],
    );
    return taken.length === 1;
  }

  /** Those that were sold beyond the capacity first: they leave no free place behind. */
  async giveBack(id: string, count: number): Promise<void> {
    await this.db.sql(
      `UPDATE quotas SET beyond = beyond - least(beyond, $2), sold = sold - ($2 - least(beyond, $2)) WHERE id = $1`,
      [id, count],
    );
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

  async delete(id: string): Promise<void> {
    await this.db.repository(QuotaTicketType).delete({ quotaId: id });
    await this.db.repository(Quota).delete({ id });
  }

  findEventCapacity(eventId: string): Promise<Quota | null> {
    return this.db.repository(Quota).findOneBy({ eventId, isEventCapacity: true });
  }

  /** Of several quotas. */
  listMembers(quotaIds: readonly string[]): Promise<QuotaTicketType[]> {
    return this.db.repository(QuotaTicketType).findBy({ quotaId: In(quotaIds) });
  }

  async addMember({ eventId, id: quotaId }: Quota, ticketTypeId: string): Promise<void> {
    await this.db.repository(QuotaTicketType).insert({ eventId, quotaId, ticketTypeId });
  }

  async removeMember({ id: quotaId }: Quota, ticketTypeId: string): Promise<void> {
    await this.db.repository(QuotaTicketType).delete({ quotaId, ticketTypeId });
  }

  /** Those of the quota's ticket types that draw from no other one. */
  async listOnlyHere(quotaId: string): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `SELECT ticket_type_id AS id FROM quota_ticket_types AS here WHERE quota_id = $1 AND NOT EXISTS (
         SELECT 1 FROM quota_ticket_types AS other
          WHERE other.ticket_type_id = here.ticket_type_id AND other.quota_id <> here.quota_id)`,
      [quotaId],
    );
    return rows.map(({ id }) => id);
  }

  /** How many places the ticket type takes in each of its quotas, for whoever has locked it. */
  async countTaken(ticketTypeId: string): Promise<number> {
    const [taken] = await this.db.sql<{ places: number }>(
      `SELECT places FROM inv.taken_places WHERE ticket_type_id = $1`,
      [ticketTypeId],
    );
    return taken?.places ?? 0;
  }
}
