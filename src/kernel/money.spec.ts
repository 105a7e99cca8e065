import fc from 'fast-check';
import { decimalsOf, isCurrency, roundHalfUp, toDecimal, toMinor } from './money.js';

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

  it.each([
    ['MON-03', '101', 'JPY', 101n],
    ['MON-03', '101.000', 'BHD', 101_000n],
    ['fewer decimals', '12.3', 'EUR', 1_230n],
    ['zeros behind', '12.3000', 'EUR', 1_230n],
    ['below zero', '-0.05', 'EUR', -5n],
    ['MON-04, different on purpose: nobody means a part of a cent, so it is refused', '100.999', 'CHF', null],
    ['half a yen', '0.5', 'JPY', null],
    ['no number', '1e3', 'EUR', null],
  ])('%s: %s %s is %s', (_, decimal, currency, minor) => {
    expect(toMinor(decimal, currency)).toBe(minor);
  });

  it.each([
    ['JPY', '1000'],
    ['EUR', '10.00'],
    ['BHD', '1.000'],
  ])('MON-05: of 1000 minor units in %s is %s', (currency, decimal) => {
    expect(toDecimal({ minor: 1_000n, currency })).toBe(decimal);
  });

  it.each([
    [4n, 3n, 1n],
    [3n, 2n, 2n],
    [5n, 3n, 2n],
    [0n, 7n, 0n],
  ])('rounds %s / %s half up to %s', (dividend, divisor, quotient) => {
    expect(roundHalfUp(dividend, divisor)).toBe(quotient);
  });

  it('MON-05, different on purpose: knows the currencies of ISO 4217 in capitals only', () => {
    expect(['EUR', 'JPY', 'KWD', 'CHF'].map(isCurrency)).toEqual([true, true, true, true]);
    expect(['eur', 'EURO', 'XYZ', 'BTC', '', '€'].map(isCurrency)).toEqual(Array(6).fill(false));
  });
});
