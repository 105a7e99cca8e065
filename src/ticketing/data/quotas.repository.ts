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
  take(id: string, count: number): Promise<boolean> {
    return this.change(
      `SET sold = sold + $2 WHERE id = $1 AND (capacity IS NULL OR sold + held + $2 <= capacity)`,
      id,
      count,
    );
  }

  /** Those that are kept for the taker. False if they are not kept any more. */
  takeHeld(id: string, count: number): Promise<boolean> {
    return this.change(`SET sold = sold + $2, held = held - $2 WHERE id = $1 AND held >= $2`, id, count);
  }

  /** As many as there are, and the rest beyond the capacity. */
  async takeBeyond(id: string, count: number): Promise<void> {
    await this.db.sql(
      `UPDATE quotas SET sold = sold + fit, beyond = beyond + $2 - fit
       FROM (SELECT id AS locked, least($2, coalesce(greatest(capacity - sold - held, 0), $2)) AS fit
               FROM quotas WHERE id = $1 FOR UPDATE) AS free WHERE id = locked`,
      [id, count],
    );
  }

  /** How many places are free in all of them, for whoever has locked them; null: any number. */
  async countFree(ids: readonly string[]): Promise<number | null> {
    const [row] = await this.db.sql<{ free: number | null }>(
      `SELECT min(capacity - sold - held) AS free FROM quotas WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return row?.free ?? null;
  }

  /** Keeps places for somebody. False if so many are not there. */
  hold(id: string, count: number): Promise<boolean> {
    return this.change(
      `SET held = held + $2 WHERE id = $1 AND (capacity IS NULL OR sold + held + $2 <= capacity)`,
      id,
      count,
    );
  }

  async release(id: string, count: number): Promise<void> {
    await this.db.sql(`UPDATE quotas SET held = held - $2 WHERE id = $1`, [id, count]);
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

  /** How many places of each of its quotas the ticket type takes or keeps, for whoever has locked it. */
  async countPlaces(ticketTypeId: string): Promise<{ taken: number; held: number }> {
    const [places] = await this.db.sql<{ taken: number; held: number }>(
      `SELECT coalesce((SELECT places FROM inv.taken_places WHERE ticket_type_id = $1), 0) AS taken,
              coalesce((SELECT places FROM inv.held_places WHERE ticket_type_id = $1), 0) AS held`,
      [ticketTypeId],
    );
    return places ?? { taken: 0, held: 0 };
  }

  /** Locked in the order of their ids until the transaction ends: nobody takes a place meanwhile. */
  async lockAll(ids: readonly string[]): Promise<void> {
    await this.db.sql(`SELECT 1 FROM quotas WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
  }

  private async change(change: string, id: string, count: number): Promise<boolean> {
    return (await this.db.sql(`UPDATE quotas ${change} RETURNING id`, [id, count])).length === 1;
  }
}
