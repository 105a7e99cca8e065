/** An amount in the minor units of its currency (cents, yen, fils), never a fraction. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** The currencies of ISO 4217 whose minor unit is not a hundredth, by their number of decimals. */
const unusual: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: 'CLF UYW'.split(' '),
};

const decimals = new Map(
  Object.entries(unusual).flatMap(([count, codes]) => codes.map((code) => [code, Number(count)] as const)),
);

/**
 * How many decimals ISO 4217 gives the currency. Not from the runtime's tables: those follow custom (HUF 0) and change
 * with its version, and then every stored amount would mean another one.
 */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2;

/** `12.30` for 1230 minor units of EUR, `1230` for JPY. */
export function toDecimal({ minor, currency }: Money): string {
  const places = decimalsOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = minor < 0n ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether the code is a currency that ISO 4217 lists, in capitals. */
export const isCurrency = (code: string): boolean => currencies.has(code);

/** The quotient of two amounts that are not negative, to the nearest whole, half up: how money is rounded here. */
export const roundHalfUp = (dividend: bigint, divisor: bigint): bigint =>
  (2n * dividend + divisor) / (2n * divisor);

/**
 * The minor units that a decimal such as `12.3` stands for; null where it has more decimals than the currency, because
 * nobody means a fraction of a cent.
 */
export function toMinor(decimal: string, currency: string): bigint | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const places = decimalsOf(currency);
  const significant = fraction.replace(/0+$/, '');
  if (whole === '' || significant.length > places) return null;
  return BigInt(sign + whole + significant.padEnd(places, '0'));
}
