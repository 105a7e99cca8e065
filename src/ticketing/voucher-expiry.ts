import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type LimitedVoucher, VouchersRepository } from './data/vouchers.repository.js';
import { ReleaseVouchers } from './ticketing.jobs.js';
import { VoucherReservations } from './voucher-reservations.js';

/** Keeps places for vouchers until these expire. */
@Injectable()
export class VoucherExpiry {
  constructor(
    private readonly db: Database,
    private readonly vouchers: VouchersRepository,
    private readonly reservations: VoucherReservations,
    private readonly jobs: Jobs,
  ) {}

  /** For new vouchers that are all alike, before they are stored. */
  async keepFor(vouchers: readonly LimitedVoucher[]): Promise<LimitedVoucher[]> {
    const kept = await this.reservations.keepFor(vouchers);
    await this.releaseLater(kept);
    return kept;
  }

  /** The voucher as `change` makes it, with the places of that; the caller stores it. */
  async change(id: string, change: (voucher: LimitedVoucher) => LimitedVoucher): Promise<LimitedVoucher> {
    const changed = await this.reservations.resettle(id, true, change);
    await this.releaseLater([changed]);
    return changed;
  }

  @HandlesJob(ReleaseVouchers)
  async release({ voucherIds }: { voucherIds: string[] }): Promise<void> {
    for (const id of voucherIds)
      await this.db.transaction(async () => {
        if ((await this.vouchers.list([id])).length === 0) return;
        await this.vouchers.saveCounts(await this.reservations.resettle(id, false, (voucher) => voucher));
      });
  }

  private async releaseLater(vouchers: readonly LimitedVoucher[]): Promise<void> {
    const [first] = vouchers;
    if (!first?.validUntil || first.held === 0) return;
    const voucherIds = vouchers.map(({ id }) => id);
    await this.jobs.enqueue(ReleaseVouchers, { voucherIds }, { notBefore: first.validUntil });
  }
}
