import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order, paginate } from '../../platform/database/keyset.js';
import type { ShownTicket } from '../domain/check-in-rules.js';
import type { SigningKey } from '../domain/ticket-code.js';
import { TicketRevocation } from './ticket-revocation.entity.js';

/** A ticket as the door looks at it, with the secret that its code has to know of. */
export type CodedTicket = ShownTicket & { readonly secret: string };

const oldestFirst: Order<TicketRevocation> = {
  name: 'ticket-revocations',
  column: 'revocation.revoked_at',
  type: 'timestamptz',
  key: ({ revokedAt }) => revokedAt,
};

/** The keys that sign the codes of tickets, and what a code leads to. */
@Injectable()
export class TicketCodesRepository {
  constructor(private readonly db: Database) {}

  /** Oldest first. The last one signs. */
  listKeys(eventId: string): Promise<SigningKey[]> {
    return this.db.sql(
      `SELECT number, public_key AS "publicKey", private_key AS "privateKey"
       FROM ticket_signing_keys WHERE event_id = $1 ORDER BY number`,
      [eventId],
    );
  }

  /** Does nothing if somebody was quicker. */
  async insertKey(eventId: string, { number, publicKey, privateKey }: SigningKey): Promise<void> {
    await this.db.sql(
      `INSERT INTO ticket_signing_keys (event_id, number, public_key, private_key, created_at)
       VALUES ($1, $2, $3, $4, clock_timestamp()) ON CONFLICT DO NOTHING`,
      [eventId, number, publicKey, privateKey],
    );
  }

  /** Those of the event, in any order. Private ones do not exist at a door. */
  async listTickets(eventId: string, ids: readonly string[]): Promise<CodedTicket[]> {
    if (ids.length === 0) return [];
    return this.db.sql(
      `SELECT tickets.id, ticket_type_id AS "ticketTypeId", tickets.status, tickets.secret,
              orders.status = 'CONFIRMED' AS "isPaid", valid_days AS "validDays"
       FROM tickets JOIN orders ON orders.id = order_id JOIN ticket_types ON ticket_types.id = ticket_type_id
       WHERE tickets.id = ANY($2::uuid[]) AND tickets.event_id = $1 AND NOT is_private`,
      [eventId, ids],
    );
  }

  /**
   * Oldest first. One is told a quarter of a minute after it was made, which is longer than a transaction takes: so none
   * that commits late is passed over by whoever asks for what came since the last one.
   */
  pageOfRevocations(eventId: string, request: PageRequest): Promise<Page<TicketRevocation>> {
    const query = this.db
      .repository(TicketRevocation)
      .createQueryBuilder('revocation')
      .where('revocation.event_id = :eventId', { eventId })
      .andWhere(`revocation.revoked_at < clock_timestamp() - interval '15 seconds'`);
    return paginate(query, oldestFirst, request);
  }
}
