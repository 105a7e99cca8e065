import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import type { Availability } from '../domain/sale.js';
import { QuotaTicketType } from './quota-ticket-type.entity.js';
import { TicketType } from './ticket-type.entity.js';

/** A ticket type with what its quotas have left, as of one instant of the database's clock. */
export type OfferedTicketType = TicketType & Availability;

/** A ticket type that cannot change while somebody takes a place of it. */
export type KeptTicketType = TicketType & { readonly quotaIds: readonly string[]; readonly asOf: Date };

const columns = `ticket_types.id, ticket_types.event_id AS "eventId", ticket_types.name, description, position,
  price_minor AS "priceMinor", sales_start_at AS "salesStartAt", sales_end_at AS "salesEndAt",
  ticket_types.created_at AS "createdAt", updated_at AS "updatedAt"`;

type Row<T> = Omit<T, 'priceMinor'> & { readonly priceMinor: string };

/** Ticket types, together with what their quotas have left. */
@Injectable()
export class TicketTypesRepository {
  constructor(private readonly db: Database) {}

  /** Of several events, each list in its order. */
  offersOfEvents(eventIds: readonly string[]): Promise<OfferedTicketType[]> {
    return this.offers('event_id', eventIds);
  }

  /** In any order. */
  offersByIds(ids: readonly string[]): Promise<OfferedTicketType[]> {
    return this.offers('id', ids);
  }

  /** Kept from changing until the transaction ends, with its quotas in the order in which they are locked. */
  async keep(id: string): Promise<KeptTicketType> {
    const [row] = await this.db.sql<Row<KeptTicketType>>(
      `SELECT ${columns}, clock_timestamp() AS "asOf", ARRAY(SELECT quota_id FROM quota_ticket_types
              WHERE ticket_type_id = ticket_types.id ORDER BY quota_id) AS "quotaIds"
       FROM ticket_types WHERE id = $1 FOR SHARE`,
      [id],
    );
    if (!row) throw new NotFound('ticket type');
    return withBigint(row);
  }

  /** In the order in which they are locked. */
  async listQuotaIds(ticketTypeId: string): Promise<string[]> {
    const rows = await this.db.sql<{ quotaId: string }>(
      `SELECT quota_id AS "quotaId" FROM quota_ticket_types WHERE ticket_type_id = $1 ORDER BY quota_id`,
      [ticketTypeId],
    );
    return rows.map(({ quotaId }) => quotaId);
  }

  /** Locked until the transaction ends, so that two changes cannot cross and no sale begins meanwhile. */
  async lock(id: string): Promise<TicketType> {
    const type = await this.db
      .repository(TicketType)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!type) throw new NotFound('ticket type');
    return type;
  }

  async insert(type: TicketType, quotaId: string): Promise<void> {
    await this.db.repository(TicketType).insert(type);
    const { eventId, id: ticketTypeId } = type;
    await this.db.repository(QuotaTicketType).insert({ eventId, quotaId, ticketTypeId });
  }

  async save(type: TicketType): Promise<void> {
    await this.db.repository(TicketType).save(type);
  }

  async nextPosition(eventId: string): Promise<number> {
    return ((await this.db.repository(TicketType).maximum('position', { eventId })) ?? 0) + 1;
  }

  /** The tightest quota decides: min() passes over those without a limit. */
  private async offers(key: 'id' | 'event_id', values: readonly string[]): Promise<OfferedTicketType[]> {
    if (values.length === 0) return [];
    const rows = await this.db.sql<Row<OfferedTicketType>>(
      `SELECT ${columns}, clock_timestamp() AS "asOf", min(capacity) AS capacity,
              min(capacity - sold) AS remaining
       FROM ticket_types
       LEFT JOIN quota_ticket_types ON quota_ticket_types.ticket_type_id = ticket_types.id
       LEFT JOIN quotas ON quotas.id = quota_ticket_types.quota_id
       WHERE ticket_types.${key} = ANY($1::uuid[]) GROUP BY ticket_types.id ORDER BY position, ticket_types.id`,
      [values],
    );
    return rows.map((row) => withBigint(row));
  }
}

const withBigint = <R extends { readonly priceMinor: string }>(
  row: R,
): Omit<R, 'priceMinor'> & { priceMinor: bigint } => ({ ...row, priceMinor: BigInt(row.priceMinor) });
