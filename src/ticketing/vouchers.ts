import { Injectable } from '@nestjs/common';
import { type LimitedVoucher, VouchersRepository } from './data/vouchers.repository.js';
import { faultAt, VoucherFault, VoucherNotUsable, VoucherPlaces } from './domain/voucher.js';
import { readCode } from './domain/voucher-terms.js';
import { VoucherReservations } from './voucher-reservations.js';

/** The one door to the uses of vouchers: whoever makes an order with one takes them here and gives them back here. */
@Injectable()
export class Vouchers {
  constructor(
    private readonly vouchers: VouchersRepository,
    private readonly reservations: VoucherReservations,
  ) {}

  /** The event's voucher with this code, working or not: `priceOrder` and `redeem` refuse. Refuses unknown ones. */
  async get(eventId: string, code: string): Promise<LimitedVoucher> {
    const voucher = await this.vouchers.findByCode(eventId, code);
    if (!voucher?.isActive) throw new VoucherNotUsable(readCode(code), VoucherFault.UNKNOWN);
    return voucher;
  }

  /**
   * Takes uses in the caller's transaction, after `Places.take` has taken the places of the voucher with `from` its
   * `places`. Refuses by VoucherNotUsable what does not work at this instant of the database's clock.
   */
  async redeem({ id, code, places }: LimitedVoucher, uses: number): Promise<void> {
    if (await this.vouchers.use(id, uses, places === VoucherPlaces.RESERVED ? uses : 0)) return;
    const fault = faultAt(await this.vouchers.now(), uses, await this.vouchers.get(id));
    throw new VoucherNotUsable(code, fault ?? VoucherFault.USED_UP);
  }

  /**
   * Gives uses back in the caller's transaction, after `Places.giveBack` has freed the places; whoever calls it makes sure
   * that it is once. A voucher that keeps places keeps them again while it works and there are any.
   */
  async giveBack(id: string, uses: number): Promise<void> {
    const { places } = await this.vouchers.get(id);
    if (places !== VoucherPlaces.RESERVED) return this.vouchers.giveBack(id, uses);
    await this.vouchers.saveCounts(
      await this.reservations.resettle(id, false, (voucher) => ({ ...voucher, uses: voucher.uses - uses })),
    );
  }
}
