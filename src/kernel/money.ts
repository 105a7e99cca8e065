/** An amount in the minor units of its currency (cents, yen, fils), never a fraction. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** How many decimals ISO 4217 gives the currency, from the runtime's tables. */
export function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** `12.30` for 1230 minor units of EUR, `1230` for JPY. */
export function toDecimal({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = minor < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether the code is a currency that ISO 4217 lists, in capitals. */
export const isCurrency = (code: string): boolean => currencies.has(code);
