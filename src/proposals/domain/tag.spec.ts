import { distinctTagNames, faultsOfTagCount, keyOfTag } from './tag.js';

describe('a tag', () => {
  it.each([
    ['Web', 'wEB', true],
    ['ÉLAN', 'élan', true],
    ['Ｗｅｂ', 'web', true],
    ['web', 'webs', false],
  ])('called %s is the same as %s: %p', (one, other, same) => {
    expect(keyOfTag(one) === keyOfTag(other)).toBe(same);
  });

  it('is wanted once, as it was written first', () => {
    expect(distinctTagNames(['Web', 'Data', 'WEB', 'data', 'x'])).toEqual(['Web', 'Data', 'x']);
  });

  it('is one of at most 300', () => {
    expect(faultsOfTagCount(300, 'add')).toEqual([]);
    expect(faultsOfTagCount(301, 'add')).toMatchObject([{ path: ['add'] }]);
  });
});
