import { faultAt, isFor, loweredPrice, VoucherEffect, VoucherFault } from './voucher.js';

const { NONE, PERCENT, AMOUNT, PRICE } = VoucherEffect;
const nothing = { percent: null, amountMinor: null };

describe('a voucher', () => {
  it.each([
    ['VOU-14', NONE, { amountMinor: 1_000n }, 2_342n, 2_342n],
    ['VOU-16', PRICE, { amountMinor: 1_000n }, 2_342n, 1_000n],
    ['VOU-17', PRICE, { amountMinor: 0n }, 2_342n, 0n],
    ['VOU-18', AMOUNT, { amountMinor: 1_000n }, 2_342n, 1_342n],
    ['VOU-19', PERCENT, { percent: 23_000 }, 10_000n, 7_700n],
    ['VOU-22', PERCENT, { percent: 10_000 }, 2_300n, 2_070n],
    ['VOU-23', AMOUNT, { amountMinor: 133_700n }, 2_300n, 0n],
    ['MON-12', AMOUNT, { amountMinor: 3_100n }, 1_000n, 0n],
    ['half a unit goes up', PERCENT, { percent: 50_000 }, 5n, 3n],
    ['a set price never raises one', PRICE, { amountMinor: 3_000n }, 2_342n, 2_342n],
  ])('%s: %s %j makes of %s %s', (_, effect, value, price, lowered) => {
    expect(loweredPrice(price, { ...nothing, effect, ...value })).toBe(lowered);
  });

  const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour));
  const open = { isActive: true, validFrom: null, validUntil: null, maximumUses: 1, uses: 0 };
  it.each([
    ['unused', {}, 1, null],
    ['without a limit', { maximumUses: null, uses: 99 }, 100, null],
    ['VOU-26 used once of one', { uses: 1 }, 1, VoucherFault.USED_UP],
    ['VOU-04 given back', { uses: 0 }, 1, null],
    ['wanted twice of one', {}, 2, VoucherFault.USED_UP],
    ['VOU-37 wanted twice of two', { maximumUses: 2 }, 2, null],
    ['VOU-27 over', { validUntil: at(11) }, 1, VoucherFault.EXPIRED],
    ['over at this instant', { validUntil: at(12) }, 1, VoucherFault.EXPIRED],
    ['not begun', { validFrom: at(13) }, 1, VoucherFault.NOT_YET_VALID],
    ['begun at this instant', { validFrom: at(12), validUntil: at(13) }, 1, null],
    ['switched off, as if it were unknown', { isActive: false }, 1, VoucherFault.UNKNOWN],
  ])('%s: %j', (_, limits, uses, fault) => {
    expect(faultAt(at(12), uses, { ...open, ...limits })).toBe(fault);
  });

  it('VOU-06, VOU-08: is for the ticket types that it names, or for all', () => {
    expect([isFor('a', { ticketTypeIds: ['a', 'b'] }), isFor('c', { ticketTypeIds: ['a'] })]).toEqual([
      true,
      false,
    ]);
    expect(isFor('c', { ticketTypeIds: [] })).toBe(true);
  });
});
