import type { GraphQLScalarType } from 'graphql';
import { Kind } from 'graphql';
import {
  CurrencyCodeScalar,
  DateTimeScalar,
  DecimalScalar,
  LocaleScalar,
  TimeZoneScalar,
  UrlScalar,
} from './scalars.js';

const dateTime = new DateTimeScalar();

describe('DateTime', () => {
  it.each([
    ['2027-05-01T09:00:00Z', '2027-05-01T09:00:00.000Z'],
    ['2027-05-01T09:00:00+02:00', '2027-05-01T07:00:00.000Z'],
    ['2027-05-01T09:00:00.123456789-00:30', '2027-05-01T09:30:00.123Z'],
    ['2028-02-29T23:59:59Z', '2028-02-29T23:59:59.000Z'],
    ['1999-12-31T23:30:00-01:00', '2000-01-01T00:30:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(dateTime.serialize(dateTime.parseValue(text))).toBe(instant);
    expect(dateTime.parseLiteral({ kind: Kind.STRING, value: text }).toISOString()).toBe(instant);
  });

  it.each([
    '2027-05-01T24:00:00Z',
    '2027-05-01T23:59:60Z',
    '2027-02-29T09:00:00Z',
    '2027-02-30T09:00:00Z',
    '2027-04-31T09:00:00Z',
    '2027-13-01T09:00:00Z',
    '2027-00-01T09:00:00Z',
    '2027-05-01t09:00:00z',
    '2027-05-01 09:00:00Z',
    '2027-05-01T09:00:00',
    '2027-05-01T09:00Z',
    '2027-05-01',
    '2027-05-01T09:00:00+0200',
    '2027-05-01T09:00:00+24:00',
    '2027-05-01T09:00:00+02:60',
    '2027-05-01T09:00:00.Z',
    '2027-05-01T09:00:00Z\n',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '12027-05-01T09:00:00Z',
    '+002027-05-01T09:00:00Z',
    '1764000000000',
    '',
    1_764_000_000_000,
    true,
    null,
    ['2027-05-01T09:00:00Z'],
  ])('refuses %j', (value) => {
    expect(() => dateTime.parseValue(value)).toThrow(/^DateTime expected/);
  });

  it('is written from nothing but a date', () => {
    expect(() => dateTime.serialize('2027-05-01T09:00:00Z')).toThrow(TypeError);
  });
});

describe.each<[GraphQLScalarType<string, string>, [string, string][], unknown[]]>([
  [
    TimeZoneScalar,
    [
      ['Europe/Brussels', 'Europe/Brussels'],
      ['europe/brussels', 'Europe/Brussels'],
      ['UTC', 'UTC'],
    ],
    [
      '',
      '+05:30',
      'GMT+25',
      '../../etc/passwd',
      'Mars/Olympus',
      'Europe/Brussels ',
      'x'.repeat(10_000),
      1,
      null,
    ],
  ],
  [
    LocaleScalar,
    [
      ['en', 'en'],
      ['de-at', 'de-AT'],
      ['ZH-hant-tw', 'zh-Hant-TW'],
    ],
    ['', 'en_US', 'english please', '../../etc/passwd', 'a', `en-${'x'.repeat(1_000)}`, 1, null],
  ],
  [
    UrlScalar,
    [
      ['https://example.org', 'https://example.org/'],
      ['HTTP://Example.org/a b'.replace(' ', '%20'), 'http://example.org/a%20b'],
      ['https://bücher.example/?q=ü', 'https://xn--bcher-kva.example/?q=%C3%BC'],
    ],
    [
      '',
      'example.org',
      '//example.org',
      'https:/example.org',
      'https:\\\\example.org',
      'https://example.org\\@evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://example.org',
      'https://user@example.org',
      'https://user:secret@example.org',
      'https://',
      'https://a b',
      'https://example.org/\r\nSet-Cookie: x',
      `https://example.org/${'x'.repeat(2_000)}`,
      `https://example.org/${'ü'.repeat(1_000)}`,
      1,
      null,
    ],
  ],
  [
    DecimalScalar,
    [
      ['0', '0'],
      ['12.30', '12.30'],
      ['-0.5', '-0.5'],
      ['999999999999999999.999999', '999999999999999999.999999'],
    ],
    [
      '',
      '.5',
      '5.',
      '007',
      '1e3',
      '1,5',
      '+1',
      '0x1',
      'NaN',
      'Infinity',
      ' 1',
      '1'.repeat(19),
      '0.1234567',
      '१',
      1,
      null,
    ],
  ],
  [
    CurrencyCodeScalar,
    [
      ['EUR', 'EUR'],
      ['JPY', 'JPY'],
    ],
    ['', 'eur', 'EURO', 'ABC', '€', 1, null],
  ],
])('%s', (scalar, good, bad) => {
  it.each(good)('reads %s as %s', (text, canonical) => {
    expect(scalar.parseValue(text)).toBe(canonical);
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toBe(canonical);
  });

  it.each(bad)('refuses %j', (value) => {
    expect(() => scalar.parseValue(value)).toThrow(new RegExp(`^${scalar.name} expected`));
  });

  it('refuses a number or a name in the document', () => {
    expect(() => scalar.parseLiteral({ kind: Kind.INT, value: '1' })).toThrow();
    expect(() => scalar.parseLiteral({ kind: Kind.ENUM, value: 'EUR' })).toThrow();
  });
});
