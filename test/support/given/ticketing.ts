import { newId } from '../../../src/kernel/id.js';
import { QuotaTicketType } from '../../../src/ticketing/data/quota-ticket-type.entity.js';
import { Quota } from '../../../src/ticketing/data/quota.entity.js';
import { TicketType } from '../../../src/ticketing/data/ticket-type.entity.js';
import { PriceStepRow } from '../../../src/ticketing/data/price-step.entity.js';
import { VoucherTicketType } from '../../../src/ticketing/data/voucher-ticket-type.entity.js';
import { Voucher } from '../../../src/ticketing/data/voucher.entity.js';
import { newQuota } from '../../../src/ticketing/domain/new-quota.js';
import type { PriceStep } from '../../../src/ticketing/domain/price.js';
import { plainVoucher } from '../../../src/ticketing/domain/voucher-terms.js';
import { plainTerms } from '../../../src/ticketing/domain/ticket-type-terms.js';
import type { Rows } from './rows.js';

/** Ticket types, vouchers and the quotas that they draw from. */
export const givenTicketing = (rows: Rows) => ({
  quota(fields: Partial<Quota> & { eventId: string }): Promise<Quota> {
    const n = rows.next();
    const named = { name: `Quota ${String(n)}`, capacity: null, ...fields };
    return rows.save(Quota, { ...newQuota(named, rows.now()), ...fields });
  },

  /** A free ticket type on sale, which draws from these quotas or from one of its own with this capacity. */
  async ticketType({
    capacity = null,
    quotaIds,
    priceSteps = [],
    ...fields
  }: Partial<TicketType> & {
    eventId: string;
    capacity?: number | null;
    quotaIds?: string[];
    priceSteps?: PriceStep[];
  }) {
    const n = rows.next();
    const now = rows.now();
    const { eventId } = fields;
    const { priceSteps: _steps, bundle: _bundle, requiredAddOnIds: _addOns, ...plain } = plainTerms;
    const type = await rows.save(TicketType, {
      ...plain,
      id: newId(),
      name: `Ticket ${String(n)}`,
      description: '',
      position: n,
      salesStartAt: null,
      salesEndAt: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    });
    for (const step of priceSteps)
      await rows.save(PriceStepRow, { id: newId(), ticketTypeId: type.id, ...step });
    const ids = quotaIds ?? [(await this.quota({ eventId, name: type.name, capacity })).id];
    for (const quotaId of ids) await rows.save(QuotaTicketType, { eventId, quotaId, ticketTypeId: type.id });
    return { ...type, quotaIds: ids };
  },

  /** A voucher with one use that changes nothing; the places that it says it holds are kept. */
  async voucher({
    ticketTypeIds = [],
    ...fields
  }: Partial<Voucher> & { eventId: string; ticketTypeIds?: readonly string[] }): Promise<Voucher> {
    const { ticketTypeIds: _none, ...plain } = plainVoucher;
    const voucher = await rows.save(Voucher, {
      ...plain,
      id: newId(),
      code: `CODE-${String(rows.next())}`,
      uses: 0,
      held: 0,
      createdAt: rows.now(),
      ...fields,
    });
    const { eventId, id: voucherId } = voucher;
    for (const ticketTypeId of ticketTypeIds)
      await rows.save(VoucherTicketType, { eventId, voucherId, ticketTypeId });
    await rows.source.query(
      `UPDATE quotas SET held = held + $2 WHERE id IN
         (SELECT quota_id FROM quota_ticket_types WHERE ticket_type_id = ANY($1::uuid[]))`,
      [ticketTypeIds, voucher.held],
    );
    return voucher;
  },
});
