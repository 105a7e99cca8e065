import { shortened } from './shorten.js';

const family = '👨‍👩‍👧‍👦';

describe('a text', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['two words', 5, 'two…'],
    ['ééé', 3, 'ééé'],
    [family.repeat(2), 3, '…'],
    [`a${family}`, 12, `a${family}`],
    ['日本語日本語', 4, '日本語…'],
  ])('%j in %i characters is %j', (text, max, expected) => {
    expect(shortened(text, max)).toBe(expected);
  });

  it('has at most twice as many code units, however long its characters are', () => {
    const short = shortened(family.repeat(300), 300);
    expect(short.length).toBeLessThanOrEqual(601);
    expect(short.endsWith(`${family}…`)).toBe(true);
  });
});
