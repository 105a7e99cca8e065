import { roundHalfUp } from '../../kernel/money.js';
import { UserError } from '../../kernel/user-error.js';
import { WHOLE } from './tax.js';

/** What a voucher does to a price. */
export enum VoucherEffect {
  NONE = 'NONE',
  PERCENT = 'PERCENT',
  AMOUNT = 'AMOUNT',
  PRICE = 'PRICE',
}

/** What one use of a voucher is for. */
export enum VoucherScope {
  TICKET = 'TICKET',
  ORDER = 'ORDER',
}

/** Where the places come from that are taken with a voucher. */
export enum VoucherPlaces {
  SHARED = 'SHARED',
  RESERVED = 'RESERVED',
  BEYOND = 'BEYOND',
}

/** Why a voucher does not work. */
export enum VoucherFault {
  UNKNOWN = 'UNKNOWN',
  NOT_YET_VALID = 'NOT_YET_VALID',
  EXPIRED = 'EXPIRED',
  USED_UP = 'USED_UP',
  OTHER_TICKET_TYPE = 'OTHER_TICKET_TYPE',
  BELOW_MINIMUM_SPEND = 'BELOW_MINIMUM_SPEND',
}

/** When and how often a voucher works. */
export interface VoucherLimits {
  readonly isActive: boolean;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  /** Null: any number. */
  readonly maximumUses: number | null;
  readonly uses: number;
}

/** What a voucher changes, and for what. */
export interface VoucherTerms extends VoucherLimits {
  readonly id: string;
  readonly code: string;
  readonly effect: VoucherEffect;
  /** In thousandths of a percent, of PERCENT. */
  readonly percent: number | null;
  /** Of AMOUNT what goes off, of PRICE what is left, in minor units. */
  readonly amountMinor: bigint | null;
  readonly scope: VoucherScope;
  readonly places: VoucherPlaces;
  /** None: all. */
  readonly ticketTypeIds: readonly string[];
  /** What the order costs before any voucher and without donations. */
  readonly minimumSpendMinor: bigint;
  readonly showsHidden: boolean;
}

/** Why so many uses of it are refused at this instant; null: they are not. */
export function faultAt(now: Date, uses: number, voucher: VoucherLimits): VoucherFault | null {
  if (!voucher.isActive) return VoucherFault.UNKNOWN;
  if (voucher.validFrom !== null && now < voucher.validFrom) return VoucherFault.NOT_YET_VALID;
  if (voucher.validUntil !== null && now >= voucher.validUntil) return VoucherFault.EXPIRED;
  const isUsedUp = voucher.maximumUses !== null && voucher.uses + uses > voucher.maximumUses;
  return isUsedUp ? VoucherFault.USED_UP : null;
}

export const isFor = (
  ticketTypeId: string,
  { ticketTypeIds }: Pick<VoucherTerms, 'ticketTypeIds'>,
): boolean => ticketTypeIds.length === 0 || ticketTypeIds.includes(ticketTypeId);

/** The price of one ticket with the voucher: never above what it was, never below nothing. */
export function loweredPrice(
  priceMinor: bigint,
  { effect, percent, amountMinor }: Pick<VoucherTerms, 'effect' | 'percent' | 'amountMinor'>,
): bigint {
  const amount = amountMinor ?? 0n;
  switch (effect) {
    case VoucherEffect.NONE:
      return priceMinor;
    case VoucherEffect.PERCENT:
      return roundHalfUp(priceMinor * (WHOLE - BigInt(percent ?? 0)), WHOLE);
    case VoucherEffect.AMOUNT:
      return amount > priceMinor ? 0n : priceMinor - amount;
    case VoucherEffect.PRICE:
      return amount < priceMinor ? amount : priceMinor;
  }
}

const reasons: Readonly<Record<VoucherFault, string>> = {
  UNKNOWN: 'is not known',
  NOT_YET_VALID: 'does not work yet',
  EXPIRED: 'has expired',
  USED_UP: 'has no uses left for this',
  OTHER_TICKET_TYPE: 'is for other tickets',
  BELOW_MINIMUM_SPEND: 'is for larger orders',
};

/** The voucher cannot be used for this, or at this instant. */
export class VoucherNotUsable extends UserError {
  constructor(
    readonly code: string,
    readonly fault: VoucherFault,
  ) {
    super(`The voucher ${code} ${reasons[fault]}.`);
  }
}
