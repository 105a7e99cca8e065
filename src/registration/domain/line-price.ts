import type { Money } from '../../kernel/money.js';

/** So many places of one ticket type, and what they cost, in minor units. */
export interface PricedLine {
  readonly ticketTypeId: string;
  readonly quantity: number;
  /** Of one place. */
  readonly unitMinor: bigint;
  readonly totalMinor: bigint;
}

/** Lines, and what they cost together. */
export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly total: Money;
}

interface Taken {
  readonly ticketTypeId: string;
  readonly quantity: number;
  /** Of one place. */
  readonly price: Money;
}

/** What the lines cost, at least one, all of one event and therefore in one currency. */
export function priceOf(taken: readonly [Taken, ...Taken[]]): Priced {
  const { currency } = taken[0].price;
  const lines = taken.map(({ ticketTypeId, quantity, price }) => {
    const totalMinor = BigInt(quantity) * price.minor;
    return { ticketTypeId, quantity, unitMinor: price.minor, totalMinor };
  });
  const minor = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0n);
  return { lines, total: { minor, currency } };
}
