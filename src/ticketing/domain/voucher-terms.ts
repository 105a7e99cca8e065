import { newCode } from '../../kernel/code.js';
import { toMinor } from '../../kernel/money.js';
import { InvalidInput, refuseAll, UserError } from '../../kernel/user-error.js';
import { HIGHEST_AMOUNT } from './price.js';
import { VoucherEffect, VoucherPlaces, VoucherScope, type VoucherTerms } from './voucher.js';

/** What an organizer says of vouchers, in minor units. */
export type VoucherDetails = Omit<VoucherTerms, 'id' | 'code' | 'uses'> & { readonly tag: string };

/** What nobody has said otherwise of. */
export const plainVoucher: VoucherDetails = {
  tag: '',
  effect: VoucherEffect.NONE,
  percent: null,
  amountMinor: null,
  scope: VoucherScope.TICKET,
  places: VoucherPlaces.SHARED,
  ticketTypeIds: [],
  maximumUses: 1,
  minimumSpendMinor: 0n,
  validFrom: null,
  validUntil: null,
  isActive: true,
  showsHidden: false,
};

interface WrittenValues {
  readonly percent?: string | null;
  readonly amount?: string | null;
  readonly minimumSpend?: string;
}

/** The same as people write it, as far as they say something: decimals of the event's currency, a share in percent. */
export type WrittenVoucher = WrittenValues &
  Partial<Omit<VoucherDetails, 'percent' | 'amountMinor' | 'minimumSpendMinor'>>;

/** In minor units. Refuses what is no amount of the currency; `above` leads to the fields in the input. */
export function readVoucher<T extends WrittenVoucher>(
  written: T,
  currency: string,
  above: readonly string[] = [],
): Omit<T, keyof WrittenValues> &
  Partial<Pick<VoucherDetails, 'percent' | 'amountMinor' | 'minimumSpendMinor'>> {
  const { percent, amount, minimumSpend, ...details } = written;
  const faults: InvalidInput[] = [];
  const minor = (text: string, field: string): bigint => {
    const read = toMinor(text, currency);
    if (read !== null && read >= 0n && read <= HIGHEST_AMOUNT) return read;
    faults.push(new InvalidInput(`This is no amount in ${currency}.`, [...above, field]));
    return 0n;
  };
  const share = (text: string): number => {
    const thousandths = Number(text) * 1_000;
    if (/^\d{1,3}(\.\d{1,3})?$/.test(text) && thousandths > 0 && thousandths <= 100_000)
      return Math.round(thousandths);
    faults.push(
      new InvalidInput('A percentage is above 0 and at most 100, with three decimals.', [
        ...above,
        'percent',
      ]),
    );
    return 1;
  };
  const read = {
    ...details,
    ...(percent !== undefined && { percent: percent === null ? null : share(percent) }),
    ...(amount !== undefined && { amountMinor: amount === null ? null : minor(amount, 'amount') }),
    ...(minimumSpend !== undefined && { minimumSpendMinor: minor(minimumSpend, 'minimumSpend') }),
  };
  refuseAll(faults);
  return read;
}

/** Without the value that its effect has no use for. */
export const withoutIdleValues = <T extends Pick<VoucherDetails, 'effect' | 'percent' | 'amountMinor'>>(
  voucher: T,
): T => ({
  ...voucher,
  percent: voucher.effect === VoucherEffect.PERCENT ? voucher.percent : null,
  amountMinor: takesAmount(voucher.effect) ? voucher.amountMinor : null,
});

const takesAmount = (effect: VoucherEffect): boolean =>
  effect === VoucherEffect.AMOUNT || effect === VoucherEffect.PRICE;

/** As people type it: capitals and spaces around it make no difference. */
export const readCode = (text: string): string => text.trim().toUpperCase();

/** Whether a voucher can be called so. */
export const isCode = (text: string): boolean => /^[A-Z0-9-]{4,40}$/.test(text);

/** `prefix` and ten random letters and digits. */
export const newVoucherCode = (prefix: string): string => readCode(prefix) + newCode(10);

/** `above` leads to the fields in the input. */
export function faultsOfVoucher(
  voucher: VoucherDetails & { readonly code: string; readonly uses: number },
  above: readonly string[] = [],
): InvalidInput[] {
  const { code, effect, percent, amountMinor, places, maximumUses, uses, validFrom, validUntil } = voucher;
  const faults: InvalidInput[] = [];
  const fault = (message: string, field: string) =>
    void faults.push(new InvalidInput(message, [...above, field]));
  if (!isCode(code)) fault('A code has 4 to 40 letters from A to Z, digits and hyphens.', 'code');
  if (effect === VoucherEffect.PERCENT && percent === null) fault('Say how many percent.', 'percent');
  if (takesAmount(effect) && amountMinor === null) fault('Say the amount.', 'amount');
  if (maximumUses !== null && maximumUses < uses) fault(`It was used ${String(uses)} times.`, 'maximumUses');
  if (validFrom !== null && validUntil !== null && validUntil <= validFrom)
    fault('It ends after it starts.', 'validUntil');
  if (places !== VoucherPlaces.RESERVED) return faults;
  if (voucher.ticketTypeIds.length !== 1) fault('Places are kept of one ticket type.', 'ticketTypeIds');
  if (maximumUses === null) fault('Places are kept for a number of uses.', 'maximumUses');
  if (voucher.scope !== VoucherScope.TICKET) fault('Places are kept for one ticket each.', 'scope');
  return faults;
}

/** How many places are to be kept for the voucher at this instant. */
export const placesToKeep = (
  now: Date,
  {
    places,
    isActive,
    validUntil,
    maximumUses,
    uses,
  }: Pick<VoucherDetails, 'places' | 'isActive' | 'validUntil' | 'maximumUses'> & { readonly uses: number },
): number =>
  places === VoucherPlaces.RESERVED && isActive && (validUntil === null || now < validUntil)
    ? (maximumUses ?? 0) - uses
    : 0;

/** Another voucher of the event has the code. */
export class VoucherCodeTaken extends UserError {
  constructor(readonly code: string) {
    super(`There is a voucher ${code} already.`);
  }
}

/** What was used stays in the books: it can be switched off, not deleted. */
export class VoucherUsed extends UserError {
  constructor(readonly uses: number) {
    super(`It was used ${String(uses)} times: switch it off instead.`);
  }
}
