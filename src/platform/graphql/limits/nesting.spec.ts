import { nestingOf } from './nesting.js';

describe('the nesting of a JSON value', () => {
  it.each([
    ['text', { depth: 0, entries: 0 }],
    [null, { depth: 0, entries: 0 }],
    [{}, { depth: 1, entries: 0 }],
    [
      { a: 1, b: [1, 2] },
      { depth: 2, entries: 4 },
    ],
    [[[[]]], { depth: 3, entries: 2 }],
  ])('of %j is %j', (value, nesting) => {
    expect(nestingOf(value, 20)).toEqual(nesting);
  });

  it('looks no further than it is told', () => {
    let value: unknown = [];
    for (let level = 0; level < 100_000; level++) value = [value];
    expect(nestingOf(value, 20).depth).toBe(21);
  });
});
