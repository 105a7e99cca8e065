import { refuseAll } from '../../kernel/user-error.js';
import { faultsOfLines, type OrderLine, type OrderedType, typeOf } from './order-line.js';
import { priceAt } from './price.js';
import { type Taxed, taxed, type Tax } from './tax.js';
import { TicketKind } from './ticket-kind.js';
import {
  faultAt,
  isFor,
  loweredPrice,
  VoucherEffect,
  VoucherFault,
  VoucherNotUsable,
  VoucherScope,
  type VoucherTerms,
} from './voucher.js';

/** A line with what it costs, in minor units: `quantity × unit − discount` is taxed. */
export interface LinePrice extends Taxed, Tax {
  readonly ticketTypeId: string;
  readonly quantity: number;
  /** Of one, before the voucher. */
  readonly unitMinor: bigint;
  readonly discountMinor: bigint;
  readonly voucherId: string | null;
}

/** What an order costs, in minor units; `total` is the sum of the lines' gross amounts. */
export interface OrderPrice {
  readonly lines: readonly LinePrice[];
  /** For each rate, lowest first: the sums of its lines, which are not rounded again. */
  readonly taxes: readonly {
    readonly taxRate: number;
    readonly netMinor: bigint;
    readonly taxMinor: bigint;
  }[];
  readonly discountMinor: bigint;
  readonly totalMinor: bigint;
  /** How often each voucher is used. */
  readonly voucherUses: ReadonlyMap<string, number>;
}

interface Reckoned {
  readonly line: OrderLine;
  readonly type: OrderedType;
  readonly unitMinor: bigint;
  /** Before the voucher. */
  readonly fullMinor: bigint;
  readonly discountMinor: bigint;
}

/**
 * What the lines cost at the instant, of an event's ticket types by their ids. Discounts come before taxes; prices of
 * one ticket and taxes of one line are rounded half up, and nothing else is rounded. Refuses what is wrong with the lines.
 */
export function priceOrder(
  lines: readonly OrderLine[],
  types: ReadonlyMap<string, OrderedType>,
  now: Date,
): OrderPrice {
  refuseAll(faultsOfLines(lines, types));
  const full = lines.map((line) => reckon(line, typeOf(line, types), now));
  const uses = usesOf(lines);
  refuseAll(faultsOfVouchers(full, uses, now));
  const priced = withOrderDiscounts(full).map(asLinePrice);
  return {
    lines: priced,
    taxes: taxesOf(priced),
    discountMinor: sum(priced.map(({ discountMinor }) => discountMinor)),
    totalMinor: sum(priced.map(({ grossMinor }) => grossMinor)),
    voucherUses: new Map([...uses].map(([{ id }, count]) => [id, count])),
  };
}

function reckon(line: OrderLine, type: OrderedType, now: Date): Reckoned {
  const isDonation = type.kind === TicketKind.DONATION;
  const unitMinor = (isDonation ? line.amountMinor : null) ?? priceAt(now, type);
  const quantity = BigInt(line.quantity);
  const voucher = isDonation ? null : line.voucher;
  const lowered = voucher && !isSpread(voucher) ? loweredPrice(unitMinor, voucher) : unitMinor;
  const discountMinor = quantity * (unitMinor - lowered);
  return { line, type, unitMinor, fullMinor: quantity * unitMinor, discountMinor };
}

/** Whether one amount goes off all lines of the voucher together. */
const isSpread = ({ effect, scope }: VoucherTerms): boolean =>
  effect === VoucherEffect.AMOUNT && scope === VoucherScope.ORDER;

/** One for each ticket, or one for the order. */
function usesOf(lines: readonly OrderLine[]): Map<VoucherTerms, number> {
  const byId = new Map<string, [VoucherTerms, number]>();
  for (const { voucher, quantity } of lines) {
    if (!voucher) continue;
    const before = byId.get(voucher.id)?.[1] ?? 0;
    byId.set(voucher.id, [voucher, voucher.scope === VoucherScope.ORDER ? 1 : before + quantity]);
  }
  return new Map(byId.values());
}

function faultsOfVouchers(
  full: readonly Reckoned[],
  uses: ReadonlyMap<VoucherTerms, number>,
  now: Date,
): VoucherNotUsable[] {
  const spent = sum(
    full.filter(({ type }) => type.kind !== TicketKind.DONATION).map(({ fullMinor }) => fullMinor),
  );
  return [...uses].flatMap(([voucher, count]) => {
    const own = full.filter(({ line }) => line.voucher?.id === voucher.id);
    const fault =
      faultAt(now, count, voucher) ??
      (own.every(({ type }) => isFor(type.id, voucher)) ? null : VoucherFault.OTHER_TICKET_TYPE) ??
      (spent < voucher.minimumSpendMinor ? VoucherFault.BELOW_MINIMUM_SPEND : null);
    return fault === null ? [] : [new VoucherNotUsable(voucher.code, fault)];
  });
}

/** An amount off the order is shared out over its lines by what they cost, so that each is taxed at its own rate. */
function withOrderDiscounts(full: readonly Reckoned[]): Reckoned[] {
  const basis = Map.groupBy(full, ({ line, type }) =>
    line.voucher && isSpread(line.voucher) && type.kind !== TicketKind.DONATION ? line.voucher.id : null,
  );
  const shares = new Map<Reckoned, bigint>();
  for (const [id, own] of basis) {
    if (id === null) continue;
    const whole = sum(own.map(({ fullMinor }) => fullMinor));
    const amount = own[0]?.line.voucher?.amountMinor ?? 0n;
    const off = amount < whole ? amount : whole;
    let reached = 0n;
    for (const each of own) {
      const before = whole === 0n ? 0n : (reached * off) / whole;
      reached += each.fullMinor;
      shares.set(each, whole === 0n ? 0n : (reached * off) / whole - before);
    }
  }
  return full.map((each) => ({ ...each, discountMinor: shares.get(each) ?? each.discountMinor }));
}

function asLinePrice({ line, type, unitMinor, fullMinor, discountMinor }: Reckoned): LinePrice {
  const { taxRate, isTaxIncluded } = type;
  const { ticketTypeId, quantity, voucher } = line;
  const voucherId = voucher?.id ?? null;
  const price = { ticketTypeId, quantity, unitMinor, discountMinor, voucherId, taxRate, isTaxIncluded };
  return { ...price, ...taxed(fullMinor - discountMinor, type) };
}

function taxesOf(lines: readonly LinePrice[]): OrderPrice['taxes'] {
  return [...Map.groupBy(lines, ({ taxRate }) => taxRate)]
    .map(([taxRate, own]) => ({
      taxRate,
      netMinor: sum(own.map(({ netMinor }) => netMinor)),
      taxMinor: sum(own.map(({ taxMinor }) => taxMinor)),
    }))
    .sort((a, b) => a.taxRate - b.taxRate);
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
