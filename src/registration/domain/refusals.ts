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

/** An organizer has to approve, and nobody can ask for that here yet. */
export class ApprovalNeeded extends UserError {
  constructor(readonly ticketTypeName: string) {
    super(`${ticketTypeName} needs an approval, which cannot be asked for here yet.`);
  }
}

/** With what the buyer has already, this would be more of a ticket type than one buyer may have. */
export class BuyerLimitExceeded extends UserError {
  constructor(
    readonly ticketTypeName: string,
    readonly maximum: number,
  ) {
    super(`A buyer has at most ${String(maximum)} of ${ticketTypeName}.`);
  }
}
