import { Scalar, type CustomScalar } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate } from '../../kernel/local-time.js';
import { canonicalTimeZone } from '../../kernel/time-zone.js';
import { isCurrency } from '../../kernel/money.js';
import { canonicalUrl } from '../../kernel/web-address.js';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  /** The canonical form, or null where the text is not of this kind. */
  readonly canonical: (text: string) => string | null;
}

function textScalar({ name, description, canonical }: TextScalar): GraphQLScalarType<string, string> {
  const read = (value: unknown, node?: ValueNode): string => {
    const found = typeof value === 'string' ? canonical(value) : null;
    if (found === null) throw expected(name, description, node);
    return found;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => read(value),
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null, node),
  });
}

/** A literal is refused with its place in the document; of a variable graphql-js tells the name. */
const expected = (name: string, description: string, node: ValueNode | undefined): GraphQLError =>
  new GraphQLError(`${name} expected: ${description}`, {
    nodes: node ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** An IANA zone; the canonical name reaches the program. */
export const TimeZoneScalar = textScalar({
  name: 'TimeZone',
  description:
    'The IANA name of a time zone, such as "Europe/Brussels". Offsets are refused: they know no daylight saving.',
  canonical: canonicalTimeZone,
});

/** A language tag in canonical form. */
export const LocaleScalar = textScalar({
  name: 'Locale',
  description: 'A language tag of BCP 47, such as "en" or "de-AT".',
  canonical: (text) => {
    try {
      return text.length <= 35 ? (Intl.getCanonicalLocales(text)[0] ?? null) : null;
    } catch {
      return null;
    }
  },
});

/** An absolute web address. */
export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute address with http or https, without user name, at most 2,000 characters.',
  canonical: canonicalUrl,
});

/** A day on the calendar of a place, which the zone of the event gives. */
export const LocalDateScalar = textScalar({
  name: 'LocalDate',
  description: 'A day on the calendar as in ISO 8601, such as "2027-05-10", in the zone of the event.',
  canonical: (text) => (isLocalDate(text) ? text : null),
});

/** A currency of ISO 4217. */
export const CurrencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  description: 'The ISO 4217 code of a currency, such as "EUR".',
  canonical: (text) => (isCurrency(text) ? text : null),
});

/** A decimal number as text, so that no amount passes through a binary fraction. */
export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'A decimal number as a string, such as "12.30".',
  canonical: (text) => (/^-?(0|[1-9]\d{0,17})(\.\d{1,6})?$/.test(text) ? text : null),
});

const instant =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An instant. `Date` fields use it by themselves. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  readonly description =
    'An instant in RFC 3339 with an offset, such as "2027-05-01T09:00:00+02:00"; answers are in UTC.';

  serialize(value: unknown): string {
    if (!(value instanceof Date)) throw new TypeError('A DateTime is made from a Date.');
    return value.toISOString();
  }

  parseValue(value: unknown): Date {
    return this.read(value);
  }

  parseLiteral(node: ValueNode): Date {
    return this.read(node.kind === Kind.STRING ? node.value : null, node);
  }

  private read(value: unknown, node?: ValueNode): Date {
    const found = typeof value === 'string' ? readInstant(value) : null;
    if (!found) throw expected('DateTime', this.description, node);
    return found;
  }
}

function readInstant(text: string): Date | null {
  const parts = instant.exec(text);
  if (!parts || !isDayOfCalendar(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return null;
  const date = new Date(text);
  // An offset can lead out of the years that have four digits.
  return date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9_999 ? date : null;
}

/** Date would turn 30 February into 2 March. */
function isDayOfCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
