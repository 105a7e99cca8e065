import { Injectable } from '@nestjs/common';
import { QuotasRepository } from './data/quotas.repository.js';
import { type KeptTicketType, TicketTypesRepository } from './data/ticket-types.repository.js';
import { type LimitedVoucher, VouchersRepository } from './data/vouchers.repository.js';
import { SoldOut } from './domain/refusals.js';
import { VoucherPlaces } from './domain/voucher.js';
import { placesToKeep } from './domain/voucher-terms.js';

/** The places that vouchers keep: in each quota of their ticket type, for as many uses as are left. */
@Injectable()
export class VoucherReservations {
  constructor(
    private readonly types: TicketTypesRepository,
    private readonly quotas: QuotasRepository,
    private readonly vouchers: VouchersRepository,
  ) {}

  /** For new vouchers that are all alike, before they are stored. Refuses by SoldOut. */
  async keepFor(vouchers: readonly LimitedVoucher[]): Promise<LimitedVoucher[]> {
    const [first] = vouchers;
    const each = first ? placesToKeep(await this.vouchers.now(), first) : 0;
    if (first && each > 0) {
      const type = await this.types.keep(typeIdOf(first));
      await this.quotas.lockAll(type.quotaIds);
      await this.hold(type, each * vouchers.length, each * vouchers.length);
    }
    return vouchers.map((voucher) => ({ ...voucher, held: each }));
  }

  /**
   * Locks the voucher behind the quotas that it draws from, as whoever uses it does, lets it become what `change` makes
   * of it, and keeps the places of that; the caller stores it. Where there are fewer places it keeps those, or
   * refuses by SoldOut if it `isStrict`.
   */
  async resettle(
    id: string,
    isStrict: boolean,
    change: (voucher: LimitedVoucher) => LimitedVoucher,
  ): Promise<LimitedVoucher> {
    const seen = await this.vouchers.get(id);
    const types = await this.keepTypes([seen, change(seen)]);
    await this.quotas.lockAll([...types.values()].flatMap(({ quotaIds }) => quotaIds));
    const before = await this.vouchers.lock(id);
    const after = change(before);
    for (const quotaId of types.get(typeIdOf(before))?.quotaIds ?? [])
      await this.quotas.release(quotaId, before.held);
    const wanted = placesToKeep(await this.vouchers.now(), after);
    const type = types.get(typeIdOf(after));
    const held = type ? await this.hold(type, wanted, isStrict ? wanted : 0) : 0;
    return { ...after, held };
  }

  /** In the order of their ids. */
  private async keepTypes(vouchers: readonly LimitedVoucher[]): Promise<Map<string, KeptTicketType>> {
    const ids = vouchers.filter(({ places }) => places === VoucherPlaces.RESERVED).map(typeIdOf);
    const types = new Map<string, KeptTicketType>();
    for (const id of [...new Set(ids)].sort()) types.set(id, await this.types.keep(id));
    return types;
  }

  /** As many as wanted, or as there are if those are enough; for whoever has locked the quotas. */
  private async hold({ quotaIds, name }: KeptTicketType, wanted: number, enough: number): Promise<number> {
    const free = (await this.quotas.countFree(quotaIds)) ?? wanted;
    if (free < enough) throw new SoldOut(name);
    const held = Math.min(wanted, free);
    for (const id of quotaIds) await this.quotas.hold(id, held);
    return held;
  }
}

/** Of a voucher that keeps places there is one. */
const typeIdOf = ({ ticketTypeIds }: LimitedVoucher): string => ticketTypeIds[0] ?? '';
