import { newId } from '../../../src/kernel/id.js';
import { QuotaTicketType } from '../../../src/ticketing/data/quota-ticket-type.entity.js';
import { Quota } from '../../../src/ticketing/data/quota.entity.js';
import { TicketType } from '../../../src/ticketing/data/ticket-type.entity.js';
import type { Rows } from './rows.js';

/** Ticket types and the quotas that they draw from. */
export const givenTicketing = (rows: Rows) => ({
  quota(fields: Partial<Quota> & { eventId: string }): Promise<Quota> {
    const n = rows.next();
    const row = { id: newId(), name: `Quota ${String(n)}`, capacity: null, sold: 0 };
    return rows.save(Quota, { ...row, createdAt: rows.now(), ...fields });
  },

  /** A free ticket type on sale, which draws from these quotas or from one of its own with this capacity. */
  async ticketType({
    capacity = null,
    quotaIds,
    ...fields
  }: Partial<TicketType> & { eventId: string; capacity?: number | null; quotaIds?: string[] }) {
    const n = rows.next();
    const now = rows.now();
    const { eventId } = fields;
    const type = await rows.save(TicketType, {
      id: newId(),
      name: `Ticket ${String(n)}`,
      description: '',
      position: n,
      priceMinor: 0n,
      salesStartAt: null,
      salesEndAt: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
    const ids = quotaIds ?? [(await this.quota({ eventId, name: type.name, capacity })).id];
    for (const quotaId of ids) await rows.save(QuotaTicketType, { eventId, quotaId, ticketTypeId: type.id });
    return { ...type, quotaIds: ids };
  },
});
