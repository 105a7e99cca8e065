import { InvalidInput } from '../../kernel/user-error.js';
import type { Tax } from './tax.js';
import { TicketKind } from './ticket-kind.js';

/** Another price for a while, such as that of early birds. Its begin counts, its end does not. */
export interface PriceStep {
  /** Null: from ever. */
  readonly startsAt: Date | null;
  /** Null: for ever. */
  readonly endsAt: Date | null;
  readonly priceMinor: bigint;
}

/** What a ticket type costs, in minor units of the event's currency. */
export interface Pricing extends Tax {
  readonly kind: TicketKind;
  /** Where no step applies. Of a donation: what is proposed. */
  readonly priceMinor: bigint;
  /** No two at one instant. */
  readonly priceSteps: readonly PriceStep[];
  /** The least that a donation may be; null: nothing at all. */
  readonly minimumMinor: bigint | null;
  /** The most that a donation may be; null: no bound but that of an amount. */
  readonly maximumMinor: bigint | null;
}

/** A thousand million major units of a currency with three decimals: far from where sums end. */
export const HIGHEST_AMOUNT = 10n ** 12n;

/** The step that applies at the instant decides, or the price itself. */
export const priceAt = (now: Date, { priceMinor, priceSteps }: Pick<Pricing, 'priceMinor' | 'priceSteps'>) =>
  priceSteps.find(({ startsAt, endsAt }) => beginOf(startsAt) <= +now && +now < endOf(endsAt))?.priceMinor ??
  priceMinor;

/** `above` leads to the fields in the input. */
export function faultsOfPricing(pricing: Pricing, above: readonly string[] = []): InvalidInput[] {
  const { kind, priceMinor, priceSteps, minimumMinor, maximumMinor } = pricing;
  const faults: InvalidInput[] = [];
  const fault = (message: string, ...path: string[]) =>
    void faults.push(new InvalidInput(message, [...above, ...path]));
  if (priceSteps.some(({ startsAt, endsAt }) => beginOf(startsAt) >= endOf(endsAt)))
    fault('A price step ends after it starts.', 'priceSteps');
  else if (doOverlap(priceSteps)) fault('Two price steps apply at the same time.', 'priceSteps');
  if (kind !== TicketKind.DONATION) {
    if (minimumMinor !== null) fault('Only a donation has bounds.', 'minimumAmount');
    if (maximumMinor !== null) fault('Only a donation has bounds.', 'maximumAmount');
    return faults;
  }
  if (priceSteps.length > 0) fault('A donation has no price steps.', 'priceSteps');
  if ((minimumMinor ?? 0n) > (maximumMinor ?? HIGHEST_AMOUNT))
    fault('The lowest amount is above the highest.', 'minimumAmount');
  else if (!isDonation(priceMinor, pricing)) fault('What is proposed is within the bounds.', 'price');
  return faults;
}

/** Whether somebody may give so much. */
export const isDonation = (
  amountMinor: bigint,
  { minimumMinor, maximumMinor }: Pick<Pricing, 'minimumMinor' | 'maximumMinor'>,
): boolean => amountMinor >= (minimumMinor ?? 0n) && amountMinor <= (maximumMinor ?? HIGHEST_AMOUNT);

const beginOf = (instant: Date | null): number => (instant === null ? -Infinity : +instant);
const endOf = (instant: Date | null): number => (instant === null ? Infinity : +instant);

function doOverlap(steps: readonly PriceStep[]): boolean {
  const inOrder = steps.toSorted((a, b) => (beginOf(a.startsAt) < beginOf(b.startsAt) ? -1 : 1));
  return inOrder.some((step, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && beginOf(next.startsAt) < endOf(step.endsAt);
  });
}
