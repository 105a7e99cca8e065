import type { Money } from '../../kernel/money.js';

/** So many places of one ticket type, in minor units of the event's currency. */
export interface UnpricedLine {
  readonly ticketTypeId: string;
  readonly quantity: number;
  /** Of one place. */
  readonly unitMinor: bigint;
}

/** The same with what it costs. */
export interface PricedLine extends UnpricedLine {
  readonly totalMinor: bigint;
}

/** Lines, and what they cost together. */
export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly total: Money;
}

/** What the lines cost, all of one event and therefore in one currency. */
export function priceOf(currency: string, unpriced: readonly UnpricedLine[]): Priced {
  const lines = unpriced.map((line) => ({ ...line, totalMinor: BigInt(line.quantity) * line.unitMinor }));
  const minor = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0n);
  return { lines, total: { minor, currency } };
}
