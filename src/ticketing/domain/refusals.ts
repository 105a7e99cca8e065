import { UserError } from '../../kernel/user-error.js';
import type { SaleState, SaleTime } from './sale.js';

/** There are not as many places left as somebody wants. */
export class SoldOut extends UserError {
  constructor(readonly ticketTypeName: string) {
    super(`There is no place left for ${ticketTypeName}.`);
  }
}

/** The ticket type is not sold at this instant. */
export class SalesClosed extends UserError {
  readonly salesStartAt: Date | null;
  readonly salesEndAt: Date | null;

  constructor(state: Exclude<SaleState, 'open'>, { salesStartAt, salesEndAt }: SaleTime) {
    super(`Registration for this ticket is ${state}.`);
    this.salesStartAt = salesStartAt;
    this.salesEndAt = salesEndAt;
  }
}

/** More places are taken than the new capacity would have. */
export class CapacityBelowSold extends UserError {
  constructor(readonly sold: number) {
    super(`${String(sold)} places are taken already: the capacity cannot be lower.`);
  }
}

/** The ticket type costs something, or asks for more than a name: it is had by an order. */
export class NeedsCheckout extends UserError {
  constructor(readonly ticketTypeName: string) {
    super(`${ticketTypeName} cannot be had by registering: it needs an order.`);
  }
}

/** A ticket type has to draw from some quota. */
export class LastQuota extends UserError {
  constructor(readonly ticketTypeName: string) {
    super(`${ticketTypeName} draws from no other quota.`);
  }
}
