import { roundHalfUp } from '../../kernel/money.js';

/** A tax of so many thousandths of a percent, in the price or on top of it. */
export interface Tax {
  /** 0 to 100,000: 7.999 % is 7,999. */
  readonly taxRate: number;
  readonly isTaxIncluded: boolean;
}

/** What is kept, what goes to the state, and what the buyer pays: always `net + tax = gross`. */
export interface Taxed {
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly grossMinor: bigint;
}

/** A hundred percent in the unit of rates. */
export const WHOLE = 100_000n;

/** The tax of a whole line, rounded once and half up. */
export function taxed(amountMinor: bigint, { taxRate, isTaxIncluded }: Tax): Taxed {
  const rate = BigInt(taxRate);
  const taxMinor = roundHalfUp(amountMinor * rate, isTaxIncluded ? WHOLE + rate : WHOLE);
  const netMinor = isTaxIncluded ? amountMinor - taxMinor : amountMinor;
  return { netMinor, taxMinor, grossMinor: netMinor + taxMinor };
}
