import fc from 'fast-check';
import { NotFound } from '../../kernel/denial.js';
import { InvalidInput } from '../../kernel/user-error.js';
import { OrderLimitExceeded, type OrderLine, type OrderedType } from './order-line.js';
import { priceOrder } from './order-price.js';
import { TicketKind } from './ticket-kind.js';
import {
  VoucherEffect,
  VoucherFault,
  VoucherNotUsable,
  VoucherPlaces,
  VoucherScope,
  type VoucherTerms,
} from './voucher.js';

const now = new Date('2027-01-01T12:00:00Z');
const typeOf = (fields: Partial<OrderedType>): OrderedType => ({
  id: 'a',
  name: 'A',
  kind: TicketKind.ADMISSION,
  priceMinor: 1_000n,
  priceSteps: [],
  minimumMinor: null,
  maximumMinor: null,
  taxRate: 0,
  isTaxIncluded: true,
  isHidden: false,
  minimumPerOrder: 1,
  bundle: [],
  requiredAddOnIds: [],
  maximumPerOrder: null,
  ...fields,
});
const voucherOf = (fields: Partial<VoucherTerms>): VoucherTerms => ({
  id: 'v',
  code: 'CODE',
  effect: VoucherEffect.NONE,
  percent: null,
  amountMinor: null,
  scope: VoucherScope.TICKET,
  places: VoucherPlaces.SHARED,
  ticketTypeIds: [],
  minimumSpendMinor: 0n,
  showsHidden: false,
  isActive: true,
  validFrom: null,
  validUntil: null,
  maximumUses: null,
  uses: 0,
  ...fields,
});
const lineOf = (fields: Partial<OrderLine> = {}): OrderLine => ({
  ticketTypeId: 'a',
  quantity: 1,
  amountMinor: null,
  voucher: null,
  ...fields,
});
const price = (lines: readonly OrderLine[], ...types: Partial<OrderedType>[]) =>
  priceOrder(lines, new Map(types.map(typeOf).map((type) => [type.id, type])), now);

const oneOff = voucherOf({ effect: VoucherEffect.AMOUNT, amountMinor: 100n });
const tenPercent = voucherOf({ effect: VoucherEffect.PERCENT, percent: 10_000 });
const donation = { kind: TicketKind.DONATION, priceMinor: 2_000n, minimumMinor: 100n, maximumMinor: 5_000n };

describe('what an order costs', () => {
  it.each([
    ['MON-06', { priceMinor: 1_000n, taxRate: 30_000 }, null, 1_000n],
    ['MON-08', { priceMinor: 1_100n, taxRate: 8_000, isTaxIncluded: false }, oneOff, 1_080n],
    ['MON-09', { priceMinor: 1_000n, taxRate: 10_000, isTaxIncluded: false }, tenPercent, 990n],
    ['VOU-22', { priceMinor: 2_300n }, tenPercent, 2_070n],
    ['TAX-03 to TAX-13, different on purpose: where the buyer lives changes nothing, the ticket type says its tax', { priceMinor: 10_000n, taxRate: 10_000, isTaxIncluded: false }, null, 11_000n], // prettier-ignore
    ['MON-17 to MON-21, different on purpose: there is no fee of a platform', { priceMinor: 10_000n }, null, 10_000n], // prettier-ignore
  ])('%s', (_, type, voucher, total) => {
    expect(price([lineOf({ voucher })], type).totalMinor).toBe(total);
  });

  it.each([
    ['MON-14', [{ taxRate: 10_000 }], 10n, 1n],
    ['MON-14', [{ taxRate: 10_000, isTaxIncluded: false }], 11n, 1n],
    ['MON-15', [{ taxRate: 10_000 }, { id: 'b', taxRate: 10_000 }], 20n, 2n],
    ['MON-15', [{ taxRate: 10_000 }, { id: 'b' }], 20n, 1n],
    ['MON-16', [{ taxRate: 10_000, isTaxIncluded: false }, { id: 'b', taxRate: 10_000, isTaxIncluded: false }], 22n, 2n], // prettier-ignore
    ['MON-16', [{ taxRate: 10_000, isTaxIncluded: false }, { id: 'b' }], 21n, 1n],
  ])('%s: ten cents of %j are %s with %s', (_, types, total, tax) => {
    const lines = types.map(({ id = 'a' }: Partial<OrderedType>) => lineOf({ ticketTypeId: id }));
    const order = price(lines, ...types.map((type) => ({ ...type, priceMinor: 10n })));
    expect(order.totalMinor).toBe(total);
    expect(order.taxes.reduce((sum, { taxMinor }) => sum + taxMinor, 0n)).toBe(tax);
  });

  it('is told line by line, and of each rate', () => {
    const early = { startsAt: null, endsAt: new Date('2027-02-01'), priceMinor: 900n };
    const types = [
      { priceSteps: [early], taxRate: 21_000 },
      { id: 'b', priceMinor: 333n, taxRate: 6_000, isTaxIncluded: false },
    ];
    const lines = [lineOf({ quantity: 3, voucher: tenPercent }), lineOf({ ticketTypeId: 'b' })];
    expect(price(lines, ...types)).toEqual({
      lines: [
        { ticketTypeId: 'a', quantity: 3, unitMinor: 900n, discountMinor: 270n, voucherId: 'v', taxRate: 21_000, isTaxIncluded: true, netMinor: 2_008n, taxMinor: 422n, grossMinor: 2_430n }, // prettier-ignore
        { ticketTypeId: 'b', quantity: 1, unitMinor: 333n, discountMinor: 0n, voucherId: null, taxRate: 6_000, isTaxIncluded: false, netMinor: 333n, taxMinor: 20n, grossMinor: 353n }, // prettier-ignore
      ],
      taxes: [
        { taxRate: 6_000, netMinor: 333n, taxMinor: 20n },
        { taxRate: 21_000, netMinor: 2_008n, taxMinor: 422n },
      ],
      discountMinor: 270n,
      totalMinor: 2_783n,
      voucherUses: new Map([['v', 3]]),
    });
  });

  it('shares an amount off the order out over its lines to the last cent, as one use', () => {
    const voucher = voucherOf({
      effect: VoucherEffect.AMOUNT,
      amountMinor: 100n,
      scope: VoucherScope.ORDER,
    });
    const ids = ['a', 'b', 'c'];
    const lines = ids.map((ticketTypeId) => lineOf({ ticketTypeId, voucher }));
    const order = price(lines, ...ids.map((id) => ({ id, priceMinor: 200n })));
    expect(order.lines.map(({ discountMinor }) => discountMinor)).toEqual([33n, 33n, 34n]);
    expect([order.totalMinor, order.voucherUses.get('v')]).toEqual([500n, 1]);
    expect(price(lines, ...ids.map((id) => ({ id, priceMinor: 20n }))).totalMinor).toBe(0n);
    expect(price(lines, ...ids.map((id) => ({ id, priceMinor: 0n }))).totalMinor).toBe(0n);
  });

  it('VOU-24, different on purpose: no voucher changes what somebody gives', () => {
    const lines = [lineOf({ amountMinor: 2_100n, voucher: tenPercent }), lineOf({ voucher: tenPercent })];
    expect(price(lines, donation).totalMinor).toBe(4_100n);
  });

  it('VOU-20, VOU-21, different on purpose: what a voucher takes off in all has no limit but its uses', () => {
    const voucher = voucherOf({ effect: VoucherEffect.AMOUNT, amountMinor: 1_000n, maximumUses: 2 });
    expect(price([lineOf({ quantity: 2, voucher })], { priceMinor: 2_342n }).discountMinor).toBe(2_000n);
  });

  it('is the sum of its parts, whatever is ordered', () => {
    const line = fc.record({
      ticketTypeId: fc.constantFrom('a', 'b', 'c'),
      quantity: fc.integer({ min: 1, max: 100 }),
      amountMinor: fc.constant(null),
      voucher: fc.constantFrom(
        null,
        tenPercent,
        voucherOf({ id: 'o', effect: VoucherEffect.AMOUNT, amountMinor: 777n, scope: VoucherScope.ORDER }),
      ),
    });
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const rate = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        amount,
        amount,
        rate,
        (lines, a, b, taxRate) => {
          const order = price(
            lines,
            { priceMinor: a, taxRate },
            { id: 'b', priceMinor: b, taxRate, isTaxIncluded: false },
            { id: 'c', priceMinor: 1n },
          );
          let total = 0n;
          for (const each of order.lines) {
            const { quantity, unitMinor, discountMinor, isTaxIncluded } = each;
            const taxable = BigInt(quantity) * unitMinor - discountMinor;
            expect(taxable >= 0n).toBe(true);
            expect(isTaxIncluded ? each.grossMinor : each.netMinor).toBe(taxable);
            expect(each.netMinor + each.taxMinor).toBe(each.grossMinor);
            total += each.grossMinor;
          }
          expect(order.totalMinor).toBe(total);
          expect(order.taxes.reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0n)).toBe(
            total,
          );
        },
      ),
    );
  });
});

describe('an order is refused', () => {
  const refusals = (lines: readonly OrderLine[], ...types: Partial<OrderedType>[]): unknown[] => {
    try {
      price(lines, ...types);
      return [];
    } catch (error: unknown) {
      if (!(error instanceof AggregateError)) throw error;
      return error.errors;
    }
  };

  it.each([
    ['no line', [], ['lines']],
    ['twenty-one lines', Array.from({ length: 21 }, () => lineOf()), ['lines']],
    ['none of something', [lineOf({ quantity: 0 })], ['lines', '0', 'quantity']],
    ['fewer than none', [lineOf(), lineOf({ quantity: -1 })], ['lines', '1', 'quantity']],
    ['too many', [lineOf({ quantity: 101 })], ['lines', '0', 'quantity']],
    ['a part', [lineOf({ quantity: 1.5 })], ['lines', '0', 'quantity']],
    ['VOU-25, different on purpose: a price of the buyer is not passed over but refused', [lineOf({ amountMinor: 1n })], ['lines', '0', 'amount']], // prettier-ignore
  ])('with %s', (_, lines, path) => {
    expect(refusals(lines, {})).toEqual([expect.objectContaining({ path })]);
    for (const refusal of refusals(lines, {})) expect(refusal).toBeInstanceOf(InvalidInput);
  });

  it.each([[99n], [5_001n], [-1n]])('with %s where a donation has bounds', (amountMinor) => {
    expect(refusals([lineOf({ amountMinor })], donation)).toEqual([
      expect.objectContaining({ path: ['lines', '0', 'amount'] }),
    ]);
  });

  it.each([
    [[1], true],
    [[2], false],
    [[1, 1], false],
    [[4], false],
    [[2, 3], true],
  ])('with lines of %j where two to four are wanted: %s', (quantities, isRefused) => {
    const lines = quantities.map((quantity) => lineOf({ quantity }));
    const found = refusals(lines, { minimumPerOrder: 2, maximumPerOrder: 4 });
    expect(found).toHaveLength(isRefused ? 1 : 0);
    for (const refusal of found) expect(refusal).toBeInstanceOf(OrderLimitExceeded);
  });

  it.each([
    ['what another event has', [lineOf({ ticketTypeId: 'b' })]],
    ['VOU-36, VOU-34: what is hidden', [lineOf()]],
    ['what is hidden from this voucher', [lineOf({ voucher: tenPercent })]],
    ['what is hidden from a voucher for others', [lineOf({ voucher: voucherOf({ showsHidden: true, ticketTypeIds: ['b'] }) })]], // prettier-ignore
  ])('with %s, as if there were no such thing', (_, lines) => {
    expect(() => price(lines, { isHidden: true })).toThrow(NotFound);
  });

  it('VOU-34, VOU-36: not with what is hidden and a voucher that shows it', () => {
    const voucher = voucherOf({ showsHidden: true, ticketTypeIds: ['a'] });
    expect(refusals([lineOf({ voucher })], { isHidden: true })).toEqual([]);
  });

  const { USED_UP, OTHER_TICKET_TYPE, BELOW_MINIMUM_SPEND } = VoucherFault;
  it.each([
    ['VOU-38: for another ticket type', { ticketTypeIds: ['b'] }, OTHER_TICKET_TYPE],
    ['for more than is spent', { minimumSpendMinor: 2_001n }, BELOW_MINIMUM_SPEND],
    ['for what is spent', { minimumSpendMinor: 2_000n }, null],
    ['VOU-33: of one use, twice', { maximumUses: 1 }, USED_UP],
    ['of one use for the whole order, twice', { maximumUses: 1, scope: VoucherScope.ORDER }, null],
  ])('with a voucher %s: %j', (_, fields, fault) => {
    const voucher = voucherOf(fields);
    const lines = [lineOf({ voucher }), lineOf({ voucher }), lineOf({ ticketTypeId: 'd' })];
    const found = refusals(lines, {}, { ...donation, id: 'd' });
    expect(found).toEqual(fault === null ? [] : [expect.objectContaining({ code: 'CODE', fault })]);
    for (const refusal of found) expect(refusal).toBeInstanceOf(VoucherNotUsable);
  });
});
