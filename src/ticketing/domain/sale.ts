import { InvalidInput } from '../../kernel/user-error.js';

/** What is left of a ticket type at one instant. */
export interface Availability {
  /** Null: unlimited. */
  readonly capacity: number | null;
  /** Null: unlimited. */
  readonly remaining: number | null;
  /** By the database's clock, which alone decides whether a sale is open. */
  readonly asOf: Date;
}

/** When a ticket type is sold, as far as somebody has said so. */
export interface SaleTime {
  readonly salesStartAt: Date | null;
  readonly salesEndAt: Date | null;
}

/** What a sale needs to know of the event. */
export interface EventForSale {
  readonly isPublished: boolean;
  readonly endsAt: Date;
}

/** Where a sale stands. */
export type SaleState = 'not yet begun' | 'open' | 'over';

/** Within its own time, whose begin counts and whose end does not, while the event is published and not over. */
export function saleAt(
  now: Date,
  { salesStartAt, salesEndAt }: SaleTime,
  { isPublished, endsAt }: EventForSale,
): SaleState {
  if (!isPublished || endsAt <= now || (salesEndAt !== null && salesEndAt <= now)) return 'over';
  return salesStartAt !== null && salesStartAt > now ? 'not yet begun' : 'open';
}

/** A sale ends after it starts. `above` leads to the fields in the input. */
export function faultsOfSaleTime(
  { salesStartAt, salesEndAt }: SaleTime,
  above: readonly string[] = [],
): InvalidInput[] {
  if (salesStartAt === null || salesEndAt === null || salesEndAt > salesStartAt) return [];
  return [new InvalidInput('A sale ends after it starts.', [...above, 'salesEndAt'])];
}
