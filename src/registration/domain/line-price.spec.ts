import { toDecimal } from '../../kernel/money.js';
import { priceOf } from './line-price.js';

describe('what lines cost', () => {
  it.each([
    ['EUR', 1999n, '5997.00'],
    ['JPY', 1999n, '599700'],
    ['KWD', 1999n, '599.700'],
    ['EUR', 0n, '0.00'],
    ['EUR', 10n ** 15n, '3000000000000000.00'],
  ])('is a whole number of minor units of %s: 300 × %s is %s', (currency, minor, expected) => {
    const { lines, total } = priceOf(currency, [
      { ticketTypeId: 'one', quantity: 100, unitMinor: minor },
      { ticketTypeId: 'other', quantity: 200, unitMinor: minor },
    ]);
    expect(lines).toEqual([
      { ticketTypeId: 'one', quantity: 100, unitMinor: minor, totalMinor: 100n * minor },
      { ticketTypeId: 'other', quantity: 200, unitMinor: minor, totalMinor: 200n * minor },
    ]);
    expect(toDecimal(total)).toBe(expected);
  });
});
