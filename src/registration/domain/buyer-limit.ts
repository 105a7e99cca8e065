import type { CartLine } from './cart.js';
import { BuyerLimitExceeded } from './refusals.js';

interface LimitedType {
  readonly id: string;
  readonly name: string;
  /** Null: any number. */
  readonly maximumPerBuyer: number | null;
}

/** Of which ticket types the lines would be too many for a buyer who has so many tickets of each already. */
export const faultsOfBuyer = (
  lines: readonly CartLine[],
  types: readonly LimitedType[],
  owned: ReadonlyMap<string, number> = new Map(),
): BuyerLimitExceeded[] =>
  types.flatMap(({ id, name, maximumPerBuyer }) => {
    const wanted = lines.filter(({ ticketTypeId }) => ticketTypeId === id);
    const count = wanted.reduce((sum, { quantity }) => sum + quantity, owned.get(id) ?? 0);
    return wanted.length > 0 && maximumPerBuyer !== null && count > maximumPerBuyer
      ? [new BuyerLimitExceeded(name, maximumPerBuyer)]
      : [];
  });
