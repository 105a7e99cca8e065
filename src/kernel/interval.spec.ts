import fc from 'fast-check';
import { type Interval, mergedIntervals } from './interval.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 4, 10) + hour * 3_600_000);
const interval = (from: number, to: number): Interval => ({ startsAt: at(from), endsAt: at(to) });

describe('the least intervals', () => {
  it.each([
    [[], []],
    [[[1, 2]], [[1, 2]]],
    [[[3, 4], [1, 2]], [[1, 2], [3, 4]]], // prettier-ignore
    [[[1, 3], [2, 4]], [[1, 4]]], // prettier-ignore
    [[[1, 2], [2, 3]], [[1, 3]]], // prettier-ignore
    [[[1, 9], [2, 3], [4, 5]], [[1, 9]]], // prettier-ignore
    [[[1, 2], [1, 2], [1, 5]], [[1, 5]]], // prettier-ignore
  ] as [[number, number][], [number, number][]][])('of %j is %j', (said, merged) => {
    expect(mergedIntervals(said.map((each) => interval(...each)))).toEqual(
      merged.map((each) => interval(...each)),
    );
  });

  it('says of every hour what was said, in order and with gaps between', () => {
    const hour = fc.integer({ min: 0, max: 50 });
    const some = fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 9 })), { maxLength: 20 });
    fc.assert(
      fc.property(some, (said) => {
        const intervals = said.map(([from, length]) => interval(from, from + length));
        const merged = mergedIntervals(intervals);
        const covers = (list: readonly Interval[], n: number) =>
          list.some(({ startsAt, endsAt }) => startsAt <= at(n) && at(n) < endsAt);
        for (let n = 0; n < 60; n++) expect(covers(merged, n)).toBe(covers(intervals, n));
        for (const [index, next] of merged.slice(1).entries())
          expect(merged[index]?.endsAt.getTime()).toBeLessThan(next.startsAt.getTime());
      }),
    );
  });
});
