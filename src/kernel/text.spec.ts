import fc from 'fast-check';
import { lengthOf, normalizeLine, normalizeText } from './text.js';

const FAMILY = '👩‍👩‍👧‍👦';
const SCOTLAND = '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';

describe('a normalized text', () => {
  it.each([
    ['CRLF, CR and the separators of Unicode', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['NUL and other controls, but not tabs', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Ff\tg', 'abcdef\tg'],
    ['decomposed letters', 'Dvor\u030Ca\u0301k', 'Dvořák'],
    ['letters that only meet when something between them goes', 'e\u200B\u0301', 'é'],
    ['bidi overrides and isolates', 'a\u202Eb\u202Cc\u2066d\u2069e', 'abcde'],
    ['zero-width characters around it', '\uFEFF\u200B\u200C\u2060 a b \u200D\u200B', 'a b'],
    ['half a surrogate pair, which no encoding could store', 'a\uD83Db', 'a\uFFFDb'],
    ['spaces and lines around it', ' \n\u00A0a\n\n b \u3000\n', 'a\n\n b'],
  ])('has no %s', (_, typed, stored) => {
    expect(normalizeText(typed)).toBe(stored);
  });

  it.each([
    `${FAMILY} and ❤️`,
    SCOTLAND,
    '👍🏽',
    'نامه\u200Cای',
    'क्\u200Dष',
    'فقط \u200F(RTL)',
    '<b>&amp;</b> %s ${x} {{x}} <%= \\ "quoted"',
    'ａｄｍｉｎ',
    '日本語',
  ])('keeps %j as it is', (text) => {
    expect(normalizeText(text)).toBe(text);
    expect(normalizeLine(text)).toBe(text);
  });

  it.each(['', ' \n\t', '\u200B\u2060', '\u200C\u200D', '\u200E \u200F', '\u00AD', '\u3164', '\uFE0F'])(
    'is empty when nobody sees anything of it: %j',
    (text) => {
      expect([normalizeText(text), normalizeLine(text)]).toEqual(['', '']);
    },
  );

  it('does not change when normalized again', () => {
    const piece = fc.constantFrom(
      'e',
      '\u0301',
      '\u200B',
      '\u200D',
      '\u202E',
      ' ',
      '\r',
      '\n',
      '\u0000',
      '👩',
      '\uD83D',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const normalize of [normalizeText, normalizeLine]) {
          const once = normalize(typed);
          expect(normalize(once)).toBe(once);
          expect(once.normalize('NFC')).toBe(once);
        }
      }),
    );
  });
});

describe('a normalized line', () => {
  it('is one line with single spaces', () => {
    expect(normalizeLine(' Ada\r\n \t King\u00A0\u2028of  Lovelace ')).toBe('Ada King of Lovelace');
  });
});

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    [FAMILY, 1],
    [SCOTLAND, 1],
    ['👍🏽', 1],
    ['e\u0301', 1],
    ['क्षि', 1],
    ['日本語', 3],
  ])('of %j is %i', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});
