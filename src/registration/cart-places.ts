import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { refuseAll } from '../kernel/user-error.js';
import { partsOf, Places, priceOrder } from '../ticketing/index.js';
import { faultsOfBuyer } from './domain/buyer-limit.js';
import { type CartLine, faultsOfPlaces } from './domain/cart.js';
import type { Priced } from './domain/line-price.js';
import { ApprovalNeeded } from './domain/refusals.js';

/** Takes and frees the places of several ticket types together. */
@Injectable()
export class CartPlaces {
  constructor(private readonly places: Places) {}

  /**
   * Takes all or none, in the caller's transaction, and tells what they cost; what comes with a bundle is a line of its own
   * that costs nothing, behind the others. Refuses by SalesClosed or SoldOut, and what is no order.
   */
  async take(eventId: string, lines: readonly CartLine[]): Promise<Priced> {
    const wanted = lines.map((line) => ({ ...line, amountMinor: null, voucher: null }));
    const taken = await this.places.take(wanted);
    if (taken.eventId !== eventId) throw new NotFound('ticket type');
    const types = [...taken.types.values()];
    for (const { name, needsApproval } of types) if (needsApproval) throw new ApprovalNeeded(name);
    const price = priceOrder(wanted, taken.types, taken.takenAt);
    const asked = price.lines.map(({ ticketTypeId, quantity, unitMinor, grossMinor }) => ({
      ticketTypeId,
      quantity,
      unitMinor,
      totalMinor: grossMinor,
    }));
    const parts = lines.flatMap((line) =>
      partsOf(line, taken.types).map((part) => ({ ...part, unitMinor: 0n, totalMinor: 0n })),
    );
    const all = [...asked, ...parts];
    refuseAll(faultsOfPlaces(all));
    refuseAll(faultsOfBuyer(all, types));
    return { lines: all, total: { minor: price.totalMinor, currency: taken.currency } };
  }

  /** In the caller's transaction; whoever calls it makes sure that it is once. */
  giveBack(lines: readonly CartLine[]): Promise<void> {
    return this.places.giveBack(lines);
  }
}
