import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { isSecret, newSecret } from '../kernel/secret.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CartPlaces } from './cart-places.js';
import { CheckoutsRepository, type CheckoutWithLines } from './data/checkouts.repository.js';
import { type CartLine, faultsOfCart } from './domain/cart.js';
import { CheckoutAction, CheckoutStatus, isOverdue, statusAfter } from './domain/checkout-status.js';
import { PaymentNotPossible } from './domain/refusals.js';
import { ExpireCheckout } from './registration.jobs.js';
import { RegistrationLimits } from './registration-limits.js';

/** What somebody wants to have held. */
export interface Cart {
  readonly eventId: string;
  readonly lines: readonly CartLine[];
}

/** Holds places while somebody makes an order. */
@Injectable()
export class CheckoutsService {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly places: CartPlaces,
    private readonly checkouts: CheckoutsRepository,
    private readonly jobs: Jobs,
    private readonly limits: RegistrationLimits,
  ) {}

  /**
   * Takes all places or none, for whoever asks, at the prices of this moment. Under the same key it does so once; the
   * repetition is answered with the same checkout as it is now. Refuses what cannot be paid.
   */
  async start(viewer: Viewer, cart: Cart, key: string | null, address: string): Promise<CheckoutWithLines> {
    await this.limits.takeRegistration(address);
    refuseAll(faultsOfCart(cart.lines));
    const lines = cart.lines.map(({ ticketTypeId, quantity }) => ({ ticketTypeId, quantity }));
    const input = { eventId: cart.eventId, lines };
    const { checkoutId } = await this.idempotency.once(
      { viewer, key, operation: 'startCheckout', input },
      () => this.hold(input),
    );
    return this.checkouts.get(checkoutId);
  }

  /** The checkout for whoever shows its secret, also when it is over. Counted as a try of the network address. */
  async open(secret: string, address: string): Promise<CheckoutWithLines | null> {
    await this.limits.takeCheckout(address);
    return isSecret(secret) ? this.checkouts.findBySecret(secret) : null;
  }

  /** The same for whoever wants to do something with it: one whose time is over has given its places back by then. */
  async claim(secret: string, address: string): Promise<CheckoutWithLines> {
    const checkout = await this.open(secret, address);
    if (!checkout) throw new NotFound('checkout');
    if (!isOverdue(checkout)) return checkout;
    await this.expire({ checkoutId: checkout.id });
    return this.checkouts.get(checkout.id);
  }

  /** Holds the places for another 15 minutes, up to an hour in all. */
  async extend(secret: string, address: string): Promise<CheckoutWithLines> {
    const { id } = await this.claim(secret, address);
    return this.db.transaction(async () => {
      statusAfter(CheckoutAction.EXTEND, await this.checkouts.lock(id));
      await this.checkouts.extend(id);
      return this.checkouts.get(id);
    });
  }

  /** Gives the places back, once. */
  async release(secret: string, address: string): Promise<CheckoutWithLines> {
    const { id } = await this.claim(secret, address);
    return this.db.transaction(async () => {
      const checkout = await this.checkouts.lock(id);
      await this.end(checkout, statusAfter(CheckoutAction.RELEASE, checkout));
      return this.checkouts.get(id);
    });
  }

  /** Gives the places back if the time is over by the database's clock; looks again later if it was extended. */
  @HandlesJob(ExpireCheckout)
  async expire({ checkoutId }: { checkoutId: string }): Promise<void> {
    await this.db.transaction(async () => {
      const checkout = await this.checkouts.lock(checkoutId);
      if (isOverdue(checkout)) await this.end(checkout, CheckoutStatus.RELEASED);
      else if (checkout.status === CheckoutStatus.ACTIVE) await this.expireAt(checkout);
    });
  }

  private async hold({ eventId, lines }: Cart): Promise<{ checkoutId: string }> {
    const { lines: priced, total } = await this.places.take(eventId, lines);
    if (total.minor > 0n) throw new PaymentNotPossible(total);
    const id = newId();
    const status = CheckoutStatus.ACTIVE;
    const { minor: totalMinor, currency } = total;
    const checkout = { id, eventId, secret: newSecret(), status, totalMinor, currency };
    await this.expireAt({ id, expiresAt: await this.checkouts.insert(checkout, priced) });
    return { checkoutId: id };
  }

  private expireAt({ id, expiresAt }: { id: string; expiresAt: Date }): Promise<void> {
    return this.jobs.enqueue(ExpireCheckout, { checkoutId: id }, { notBefore: expiresAt });
  }

  private async end({ id, lines }: CheckoutWithLines, status: CheckoutStatus): Promise<void> {
    await this.checkouts.end(id, status, null);
    await this.places.giveBack(lines);
  }
}
