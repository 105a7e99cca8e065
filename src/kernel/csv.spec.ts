import fc from 'fast-check';
import { csvLine, type CsvValue, withoutApostrophe } from './csv.js';

const csvOf = (names: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [names, ...rows].map(csvLine).join('');

/** Reads by the letter of RFC 4180: every line ends in CRLF, quotes only around a whole cell. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  let row: string[] = [];
  while (cells.lastIndex < text.length) {
    const [, cell = '', end] = cells.exec(text) ?? [];
    if (end === undefined) throw new Error('This is not CSV.');
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const linesOf = (...values: (string | number | null)[]) =>
  csvOf(
    ['a'],
    values.map((value) => [value]),
  );

describe('a CSV text', () => {
  it('has a line of names, then a line for each row, all ended by CRLF', () => {
    expect(csvOf(['name', 'age'], [['Ada', 36], ['Grace', null]])).toBe('name,age\r\nAda,36\r\nGrace,\r\n'); // prettier-ignore
    expect(csvOf(['name'], [])).toBe('name\r\n');
  });

  it('quotes what would end a cell', () => {
    expect(linesOf('a,b', 'say "hi"', 'two\nlines')).toBe('a\r\n"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\n');
  });

  it.each([
    '=1+1',
    '+49 30 1234',
    '-2',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
    '  =1',
    '\r=1',
    '\n@x',
    '\0x',
  ])('gives no spreadsheet anything to calculate: %j', (text) => {
    expect(parse(linesOf(text))[1]).toEqual([`'${text}`]);
  });

  it('leaves numbers as they are, also below zero', () => {
    expect(parse(linesOf(-2, 0, 1.5))).toEqual([['a'], ['-2'], ['0'], ['1.5']]);
  });

  it('comes back as it was, whatever stands in it, with at most an apostrophe in front', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom("'=1", "''-1", "' @", "'"));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const [names, ...back] = parse(csvOf(['a', 'b'], rows));
        expect(names).toEqual(['a', 'b']);
        expect(
          back.map((row, y) => row.map((cell, x) => [cell, `'${rows[y]?.[x] ?? ''}`.endsWith(cell)])),
        ).toEqual(back.map((row) => row.map((cell) => [cell, true])));
        expect(back.length).toBe(rows.length);
        expect(back.map((row) => row.map(withoutApostrophe))).toEqual(rows);
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
