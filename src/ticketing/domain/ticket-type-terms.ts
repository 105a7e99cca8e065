import { toMinor } from '../../kernel/money.js';
import { InvalidInput, refuseAll } from '../../kernel/user-error.js';
import type { Combination } from './combination.js';
import { faultsOfPricing, HIGHEST_AMOUNT, type PriceStep, type Pricing } from './price.js';
import { TicketKind } from './ticket-kind.js';

/** On which terms a ticket type is had. */
export interface TicketTypeTerms extends Pricing, Combination {
  readonly kind: TicketKind;
  readonly minimumPerOrder: number;
  readonly maximumPerOrder: number | null;
  readonly maximumPerBuyer: number | null;
  readonly isHidden: boolean;
  readonly needsApproval: boolean;
  /** Local dates, in order. None: all days of the event. */
  readonly validDays: string[];
  readonly benefits: string[];
  readonly badgeRole: string | null;
}

/** What nobody has said otherwise of. */
export const plainTerms: TicketTypeTerms = {
  kind: TicketKind.ADMISSION,
  priceMinor: 0n,
  priceSteps: [],
  minimumMinor: null,
  maximumMinor: null,
  taxRate: 0,
  isTaxIncluded: true,
  minimumPerOrder: 1,
  maximumPerOrder: null,
  maximumPerBuyer: null,
  isHidden: false,
  needsApproval: false,
  validDays: [],
  benefits: [],
  badgeRole: null,
  bundle: [],
  requiredAddOnIds: [],
};

/** The amounts as people write them: decimals of the event's currency, a tax in percent. */
interface WrittenAmounts {
  readonly price?: string;
  readonly minimumAmount?: string | null;
  readonly maximumAmount?: string | null;
  readonly priceSteps?: readonly (Omit<PriceStep, 'priceMinor'> & { readonly price: string })[];
  readonly taxPercent?: string;
}

type Amounts = Pick<
  TicketTypeTerms,
  'priceMinor' | 'priceSteps' | 'minimumMinor' | 'maximumMinor' | 'taxRate'
>;

/** Terms as people write them, as far as they say something. */
export type WrittenTerms = WrittenAmounts & Partial<Omit<TicketTypeTerms, keyof Amounts>>;

/**
 * The same with amounts in minor units, and days in order. Refuses what is no amount of the currency; `above` leads to
 * the fields in the input.
 */
export function readTerms<T extends WrittenTerms>(
  written: T,
  currency: string,
  above: readonly string[] = [],
): Omit<T, keyof WrittenAmounts | 'validDays'> & Partial<Amounts & Pick<TicketTypeTerms, 'validDays'>> {
  const { price, minimumAmount, maximumAmount, priceSteps, taxPercent, validDays, ...terms } = written;
  const faults: InvalidInput[] = [];
  const amount = (text: string, ...path: string[]): bigint => {
    const minor = toMinor(text, currency);
    if (minor !== null && minor >= 0n && minor <= HIGHEST_AMOUNT) return minor;
    faults.push(new InvalidInput(`This is no amount in ${currency}.`, [...above, ...path]));
    return 0n;
  };
  const bound = (text: string | null, field: string) => (text === null ? null : amount(text, field));
  const steps = priceSteps?.map(({ startsAt, endsAt, price: own }, index) => ({
    startsAt,
    endsAt,
    priceMinor: amount(own, 'priceSteps', String(index), 'price'),
  }));
  const read = {
    ...terms,
    ...(price !== undefined && { priceMinor: amount(price, 'price') }),
    ...(minimumAmount !== undefined && { minimumMinor: bound(minimumAmount, 'minimumAmount') }),
    ...(maximumAmount !== undefined && { maximumMinor: bound(maximumAmount, 'maximumAmount') }),
    ...(steps && { priceSteps: steps }),
    ...(taxPercent !== undefined && { taxRate: rateOf(taxPercent, [...above, 'taxPercent'], faults) }),
    ...(validDays && { validDays: [...new Set(validDays)].sort() }),
  };
  refuseAll(faults);
  return read;
}

/** All that does not fit together; the days are the event's first and last. */
export function faultsOfTerms(
  terms: TicketTypeTerms,
  { first, last }: { readonly first: string; readonly last: string },
  above: readonly string[] = [],
): InvalidInput[] {
  const faults = faultsOfPricing(terms, above);
  const fault = (message: string, field: string) =>
    void faults.push(new InvalidInput(message, [...above, field]));
  if (terms.minimumPerOrder > (terms.maximumPerOrder ?? Infinity))
    fault('The lowest number is above the highest.', 'minimumPerOrder');
  if (terms.minimumPerOrder > (terms.maximumPerBuyer ?? Infinity))
    fault('The lowest number is above what one buyer may have.', 'minimumPerOrder');
  if (terms.validDays.some((day) => day < first || day > last))
    fault(`The event takes place from ${first} to ${last}.`, 'validDays');
  return faults;
}

/** `7.999` is 7,999 thousandths of a percent. */
function rateOf(percent: string, path: readonly string[], faults: InvalidInput[]): number {
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(percent) ?? [];
  const rate = Number(whole + fraction.padEnd(3, '0'));
  if (whole !== '' && rate <= 100_000) return rate;
  faults.push(new InvalidInput('A tax is 0 to 100 percent with at most three decimals.', path));
  return 0;
}

/** The other way round: `7.999`, `21`. */
export const percentOf = (rate: number): string => String(rate / 1_000);
