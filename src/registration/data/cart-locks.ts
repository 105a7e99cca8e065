import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/**
 * Locks what gives the places of a cart back, all of a kind at once and in the order of their ids, so that two carts never
 * wait for each other in a circle. (`Places.take` does the same for those who take.)
 */
@Injectable()
export class CartLocks {
  constructor(private readonly db: Database) {}

  /** The ticket types stay as they are until the transaction ends. */
  async keepTypes(ids: readonly string[]): Promise<void> {
    await this.db.sql('SELECT id FROM ticket_types WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE', [ids]);
  }

  /** Nobody else takes or frees a place in the quotas of these ticket types until the transaction ends. */
  async lockQuotas(ticketTypeIds: readonly string[]): Promise<void> {
    await this.db.sql(
      `SELECT id FROM quotas WHERE id IN (
         SELECT quota_id FROM quota_ticket_types WHERE ticket_type_id = ANY($1::uuid[]))
       ORDER BY id FOR NO KEY UPDATE`,
      [ticketTypeIds],
    );
  }
}
