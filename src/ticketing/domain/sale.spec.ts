import { faultsOfSaleTime, saleAt } from './sale.js';

const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour));
const event = { isPublished: true, endsAt: at(20) };
const always = { salesStartAt: null, salesEndAt: null };
const from10to12 = { salesStartAt: at(10), salesEndAt: at(12) };

describe('a sale', () => {
  it.each([
    ['without a time of its own, before the event ends', 19, always, event, 'open'],
    ['without a time of its own, when the event ends', 20, always, event, 'over'],
    ['before its begin', 9, from10to12, event, 'not yet begun'],
    ['at its begin', 10, from10to12, event, 'open'],
    ['just before its end', 11, from10to12, event, 'open'],
    ['at its end', 12, from10to12, event, 'over'],
    ['whose end is behind that of the event', 20, { ...always, salesEndAt: at(23) }, event, 'over'],
    ['of an event that is not published', 11, from10to12, { ...event, isPublished: false }, 'over'],
    ['that would begin when the event is over', 21, { ...always, salesStartAt: at(22) }, event, 'over'],
  ] as const)('%s: at %i h', (_, hour, time, ofEvent, state) => {
    expect(saleAt(at(hour), time, ofEvent)).toBe(state);
  });

  it.each([
    [at(10), at(12), []],
    [at(12), at(12), [['changes', 'salesEndAt']]],
    [at(12), at(10), [['changes', 'salesEndAt']]],
    [null, at(10), []],
    [at(10), null, []],
  ])('from %j to %j has faults at %j', (salesStartAt, salesEndAt, paths) => {
    const faults = faultsOfSaleTime({ salesStartAt, salesEndAt }, ['changes']);
    expect(faults.map(({ path }) => path)).toEqual(paths);
  });
});
