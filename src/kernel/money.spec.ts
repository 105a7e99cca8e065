import fc from 'fast-check';
import { decimalsOf, isCurrency, toDecimal } from './money.js';

describe('money', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['UGX', 0],
    ['HUF', 2],
    ['KWD', 3],
    ['IDR', 2],
    ['BHD', 3],
    ['CLF', 4],
  ])('in %s has %i decimals', (currency, decimals) => {
    expect(decimalsOf(currency)).toBe(decimals);
  });

  it.each([
    [1230n, 'EUR', '12.30'],
    [5n, 'EUR', '0.05'],
    [0n, 'EUR', '0.00'],
    [-5n, 'EUR', '-0.05'],
    [-1230n, 'EUR', '-12.30'],
    [1230n, 'JPY', '1230'],
    [0n, 'JPY', '0'],
    [-7n, 'JPY', '-7'],
    [1234n, 'KWD', '1.234'],
    [1n, 'KWD', '0.001'],
    [9_007_199_254_740_993n, 'EUR', '90071992547409.93'],
  ])('of %s minor units in %s is %s', (minor, currency, decimal) => {
    expect(toDecimal({ minor, currency })).toBe(decimal);
  });

  it('is worth the same as a decimal', () => {
    const currencies = fc.constantFrom('EUR', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), currencies, (minor, currency) => {
        expect(BigInt(toDecimal({ minor, currency }).replace('.', ''))).toBe(minor);
      }),
    );
  });

  it('knows the currencies of ISO 4217, in capitals', () => {
    expect(['EUR', 'JPY', 'KWD', 'CHF'].map(isCurrency)).toEqual([true, true, true, true]);
    expect(['eur', 'EURO', 'XYZ', 'BTC', '', '€'].map(isCurrency)).toEqual(Array(6).fill(false));
  });
});
