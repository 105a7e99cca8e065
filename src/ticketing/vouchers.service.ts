import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import type { Page, PageRequest } from '../kernel/page.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Voucher } from './data/voucher.entity.js';
import { type LimitedVoucher, VouchersRepository } from './data/vouchers.repository.js';
import {
  faultsOfVoucher,
  newVoucherCode,
  plainVoucher,
  readCode,
  readVoucher,
  VoucherCodeTaken,
  VoucherUsed,
  withoutIdleValues,
  type WrittenVoucher,
} from './domain/voucher-terms.js';
import { VoucherExpiry } from './voucher-expiry.js';

/** How many vouchers are made: one with a code of its own, or some with random ones behind a prefix. */
export type VoucherCodes = { readonly code: string } | { readonly count: number; readonly prefix: string };

/** What organizers decide about vouchers. */
@Injectable()
export class VouchersService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly vouchers: VouchersRepository,
    private readonly expiry: VoucherExpiry,
    private readonly clock: Clock,
  ) {}

  /** Newest first; those whose code begins with the text or whose tag contains it. */
  async page(viewer: Viewer, eventId: string, search: string, page: PageRequest): Promise<Page<Voucher>> {
    await this.access.require(viewer, 'ticketing:manage', eventId);
    return this.vouchers.page(eventId, search, page);
  }

  /** Pairs of ids, for those who were allowed to know the vouchers. */
  listTicketTypes(voucherIds: readonly string[]): Promise<{ voucherId: string; ticketTypeId: string }[]> {
    return this.vouchers.listTicketTypes(voucherIds);
  }

  /** All of them alike but for their codes. Refuses by SoldOut where they are to keep more places than there are. */
  create(viewer: Viewer, eventId: string, codes: VoucherCodes, written: WrittenVoucher): Promise<Voucher[]> {
    const texts = 'code' in codes ? [readCode(codes.code)] : randomCodes(codes);
    return this.db.refusing(refusals(texts[0] ?? ''), async () => {
      const { event } = await this.access.requireLocked(viewer, 'ticketing:manage', eventId);
      const details = withoutIdleValues({ ...plainVoucher, ...readVoucher(written, event.currency) });
      const own = { eventId, uses: 0, held: 0, createdAt: this.clock.now() };
      const vouchers = texts.map((code): LimitedVoucher => ({ ...details, ...own, id: newId(), code }));
      refuseAll(vouchers.slice(0, 1).flatMap((voucher) => faultsOfVoucher(voucher)));
      const stored = await this.expiry.keepFor(vouchers);
      await this.vouchers.insert(stored);
      await this.access.recordAdded(viewer, event, 'voucher.created', stored);
      return stored;
    });
  }

  /** Also switches it off and on. Places that it no longer keeps are free; those that it keeps now have to be there. */
  update(
    viewer: Viewer,
    id: string,
    { code, ...written }: WrittenVoucher & { code?: string },
  ): Promise<Voucher> {
    return this.db.refusing(refusals(readCode(code ?? '')), async () => {
      const { event } = await this.lock(viewer, id);
      const read = {
        ...readVoucher(written, event.currency, ['changes']),
        ...(code !== undefined && { code: readCode(code) }),
      };
      const voucher = await this.expiry.change(id, (before) => {
        const changed = withoutIdleValues({ ...before, ...read });
        refuseAll(faultsOfVoucher(changed, ['changes']));
        return changed;
      });
      await this.vouchers.save(voucher);
      await this.record(viewer, event, 'updated', voucher, { fields: Object.keys(read) });
      return voucher;
    });
  }

  /** Refused once it was used. */
  delete(viewer: Viewer, id: string): Promise<Voucher> {
    return this.db.transaction(async () => {
      const { event } = await this.lock(viewer, id);
      const voucher = await this.expiry.change(id, (before) => ({ ...before, isActive: false }));
      if (voucher.uses > 0) throw new VoucherUsed(voucher.uses);
      await this.vouchers.delete(id);
      await this.record(viewer, event, 'deleted', voucher);
      return voucher;
    });
  }

  private async lock(viewer: Viewer, id: string): Promise<{ event: Event }> {
    const { eventId } = await this.vouchers.get(id);
    return this.access.requireLocked(viewer, 'ticketing:manage', eventId, 'voucher');
  }

  /** Without the code: the log is read by more people than may use it. */
  private record(viewer: Viewer, event: Event, verb: string, { id }: Voucher, changes = {}): Promise<void> {
    return this.access.record(viewer, event, { action: `voucher.${verb}`, subjectId: id, changes });
  }
}

const randomCodes = ({ count, prefix }: { count: number; prefix: string }): string[] =>
  Array.from({ length: count }, () => newVoucherCode(prefix));

const refusals = (code: string) => ({
  vouchers_event_id_code_key: () => new VoucherCodeTaken(code),
  voucher_ticket_types_ticket_type_fkey: () => new NotFound('ticket type'),
});
