import { faultsOfPricing, isDonation, priceAt, type Pricing } from './price.js';
import { TicketKind } from './ticket-kind.js';

const day = (n: number): Date => new Date(Date.UTC(2027, 0, n));
const step = (from: number | null, to: number | null, priceMinor = 1n) => ({
  startsAt: from === null ? null : day(from),
  endsAt: to === null ? null : day(to),
  priceMinor,
});
const admission: Pricing = {
  kind: TicketKind.ADMISSION,
  priceMinor: 300n,
  priceSteps: [],
  minimumMinor: null,
  maximumMinor: null,
  taxRate: 0,
  isTaxIncluded: true,
};
const donation: Pricing = { ...admission, kind: TicketKind.DONATION, minimumMinor: 100n, maximumMinor: 500n };

describe('a price', () => {
  it.each([
    [1, 100n],
    [9, 100n],
    [10, 200n],
    [19, 200n],
    [20, 300n],
  ])('is on day %i that of the step of the day, or its own: %s', (n, price) => {
    const priceSteps = [step(10, 20, 200n), step(null, 10, 100n)];
    expect(priceAt(day(n), { ...admission, priceSteps })).toBe(price);
  });

  it.each([
    ['one behind the other', admission, { priceSteps: [step(10, 20), step(null, 10), step(20, null)] }, []],
    ['one into the other', admission, { priceSteps: [step(10, 20), step(19, 30)] }, ['priceSteps']],
    ['two that never begin', admission, { priceSteps: [step(null, 20), step(null, 10)] }, ['priceSteps']],
    ['an end at its begin', admission, { priceSteps: [step(10, 10)] }, ['priceSteps']],
    ['bounds of an admission', admission, { minimumMinor: 1n, maximumMinor: 2n }, ['minimumAmount', 'maximumAmount']], // prettier-ignore
    ['bounds of a donation', donation, {}, []],
    ['no bounds of a donation', donation, { minimumMinor: null, maximumMinor: null, priceMinor: 0n }, []],
    ['bounds that cross', donation, { minimumMinor: 501n }, ['minimumAmount']],
    ['a proposal out of bounds', donation, { priceMinor: 501n }, ['price']],
    ['steps of a donation', donation, { priceSteps: [step(1, 2)] }, ['priceSteps']],
  ])('with %s has faults where they are', (_, pricing, changes, paths) => {
    const faults = faultsOfPricing({ ...pricing, ...changes }, ['changes']);
    expect(faults.map(({ path }) => path)).toEqual(paths.map((path) => ['changes', path]));
  });

  it('of a donation is chosen within its bounds', () => {
    expect([99n, 100n, 500n, 501n].map((amount) => isDonation(amount, donation))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
