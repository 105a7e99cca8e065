import { InvalidInput } from '../../kernel/user-error.js';

/** When a speaker is in town, as far as it is known. */
export interface Stay {
  readonly arrivesAt: Date | null;
  readonly departsAt: Date | null;
}

/** Nobody leaves before they have come. `above` leads to the fields in the input. */
export function faultsOfStay({ arrivesAt, departsAt }: Stay, above: readonly string[]): InvalidInput[] {
  if (!arrivesAt || !departsAt || arrivesAt < departsAt) return [];
  return [new InvalidInput('A speaker departs after arriving.', [...above, 'departsAt'])];
}
