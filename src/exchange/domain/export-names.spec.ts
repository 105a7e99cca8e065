import { newId } from '../../kernel/id.js';
import { acronymOf, numbersOf } from './export-names.js';

describe('numbers for ids', () => {
  it('stay the same when others come, have ten digits, and differ where ids end alike', () => {
    const ids = Array.from({ length: 1_000 }, () => newId());
    const before = numbersOf(ids.slice(0, 10));
    const all = numbersOf(ids);
    expect(ids.slice(0, 10).map((id) => all.get(id))).toEqual(ids.slice(0, 10).map((id) => before.get(id)));
    expect(new Set(all.values()).size).toBe(1_000);
    expect([...all.values()].every((number) => number >= 2 ** 30 && number < 2 ** 31)).toBe(true);

    const alike = ['01890000-0000-7000-8000-0000ffffffff', '01890000-0000-7000-8000-0001ffffffff'];
    expect([...numbersOf(alike.toReversed()).values()]).toEqual([2 ** 31 - 1, 2 ** 30]);
  });
});

describe('an acronym', () => {
  it.each([
    ['js', 'js__'],
    ['node-conf-2027', 'node_conf_2027'],
  ])('of %s is %s', (slug, acronym) => {
    expect(acronymOf(slug)).toBe(acronym);
  });
});
