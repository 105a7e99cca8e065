import { type Money, toDecimal } from '../../kernel/money.js';
import { UserError } from '../../kernel/user-error.js';

/** What somebody wants costs something, and nobody can pay here yet. */
export class PaymentNotPossible extends UserError {
  readonly totalMinor: bigint;
  readonly currency: string;

  constructor(total: Money) {
    super(`This costs ${toDecimal(total)} ${total.currency}, which cannot be paid here yet.`);
    this.totalMinor = total.minor;
    this.currency = total.currency;
  }
}
