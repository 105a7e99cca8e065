import fc from 'fast-check';
import { taxed } from './tax.js';

const onTop = (amount: bigint, taxRate: number) => taxed(amount, { taxRate, isTaxIncluded: false });
const within = (amount: bigint, taxRate: number) => taxed(amount, { taxRate, isTaxIncluded: true });

describe('a tax', () => {
  it.each([
    ['MON-01', 10_000n, 7_500, 10_750n],
    ['MON-01', 10_000n, 8_000, 10_800n],
    ['MON-01', 10_000n, 7_990, 10_799n],
    ['MON-01', 10_000n, 7_999, 10_800n],
    ['MON-01', 10_000n, 21_000, 12_100n],
    ['MON-02', 7_407n, 8_000, 8_000n],
    ['MON-02', 370n, 8_000, 400n],
    ['MON-02', 648n, 8_000, 700n],
    ['MON-07', 1_000n, 30_000, 1_300n],
    ['TAX-02', 10_000n, 10_000, 11_000n],
  ])('%s: on top of %s at %i thousandths of a percent makes %s', (_, amount, rate, gross) => {
    expect(onTop(amount, rate)).toEqual({ netMinor: amount, taxMinor: gross - amount, grossMinor: gross });
  });

  it.each([
    ['TAX-01', 10_000n, 10_000, 9_091n],
    ['MON-06', 1_000n, 0, 1_000n],
    // The same on purpose, though no buyer is exempt yet: what such a buyer will pay is the net amount.
    ['MON-10', 1_000n, 30_000, 769n],
    ['MON-11', 1_000n, 8_000, 926n],
  ])('%s: in a price of %s at %i thousandths of a percent leaves %s', (_, amount, rate, net) => {
    expect(within(amount, rate)).toEqual({ netMinor: net, taxMinor: amount - net, grossMinor: amount });
  });

  it('MON-13: is exact but for less than one minor unit, and the parts are the whole', () => {
    const prices = fc.bigInt({ min: 1n, max: 4_999n });
    const rates = fc.integer({ min: 100, max: 2_999 }).map((basisPoints) => basisPoints * 10);
    fc.assert(
      fc.property(prices, rates, fc.boolean(), (amount, taxRate, isTaxIncluded) => {
        const { netMinor, taxMinor, grossMinor } = taxed(amount, { taxRate, isTaxIncluded });
        expect(netMinor + taxMinor).toBe(grossMinor);
        expect(isTaxIncluded ? grossMinor : netMinor).toBe(amount);
        const exact = (Number(amount) * taxRate) / (isTaxIncluded ? 100_000 + taxRate : 100_000);
        expect(Math.abs(Number(taxMinor) - exact)).toBeLessThan(1);
      }),
    );
  });
});
