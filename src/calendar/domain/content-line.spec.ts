import { foldedLines, multiLine, safeUrl, singleLine } from './content-line.js';

describe('text on its way into a content line', () => {
  it.each([
    ['CRLF, lone CR and lone LF', 'a\r\nb\rc\nd', 'a\nb\nc\nd', 'a b c d'],
    ['the separators of Unicode', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd', 'a b c d'],
    ['vertical tab and form feed', 'a\vb\fc', 'a\nb\nc', 'a b c'],
    ['NUL, escape and C1 controls', 'a\u0000b\u001B[31mc\u009Bd\u007F', 'ab[31mcd', 'ab[31mcd'],
    ['halves of surrogate pairs', 'a\uD83Db\uDE00c😀', 'abc😀', 'abc😀'],
    ['a byte order mark', '\uFEFFa', 'a', 'a'],
    ['tabs and spaces', ' a\t b ', 'a\t b', 'a b'],
    ['an override of direction', 'gpj\u202Eexe.\u2066x\u2069', 'gpj\u202Eexe.\u2066x\u2069', 'gpjexe.x'],
    ['a family of emoji', '👨‍👩‍👧‍👦 नमस्ते', '👨‍👩‍👧‍👦 नमस्ते', '👨‍👩‍👧‍👦 नमस्ते'],
  ])('loses nothing but %s', (_, text, onSeveralLines, onOneLine) => {
    expect(multiLine(text)).toBe(onSeveralLines);
    expect(singleLine(text)).toBe(onOneLine);
  });
});

describe('a safe address', () => {
  it.each([
    ['https://example.org/talks/1?room=a,b;c#top', 'https://example.org/talks/1?room=a,b;c#top'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['https://münchen.example/ö ü', 'https://xn--mnchen-3ya.example/%C3%B6%20%C3%BC'],
    ['mailto:team@example.org', 'mailto:team@example.org'],
    [
      'https://example.org/a\r\nATTENDEE:mailto:evil@example.org',
      'https://example.org/aATTENDEE:mailto:evil@example.org',
    ],
    ['https://example.org/a\u2028b\u0000', 'https://example.org/a%E2%80%A8b'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,hello', null],
    ['file:///etc/passwd', null],
    ['webcal://example.org/feed.ics', null],
    ['//example.org/a', null],
    ['example.org', null],
    ['https://', null],
    ['', null],
  ])('is made of %j as %j', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });
});

describe('folded lines', () => {
  it.each([
    ['ASCII', 'x'.repeat(300)],
    ['two octets', 'é'.repeat(300)],
    ['three octets', '日'.repeat(300)],
    ['four octets', 'x' + '😀'.repeat(300)],
  ])('of %s are at most 75 octets and unfold to the same characters', (_, text) => {
    const folded = foldedLines([text]);
    expect(Math.max(...folded.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(folded.replaceAll('\r\n ', '')).toBe(`${text}\r\n`);
  });
});
