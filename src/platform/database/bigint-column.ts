import type { ValueTransformer } from 'typeorm';

/** The driver hands a `bigint` over as text, so that no digit is lost; to us it is a bigint. Null stays null. */
export const bigintColumn: ValueTransformer = {
  to: (value: bigint | null | undefined) => value?.toString() ?? null,
  from: (text: string | null): bigint | null => (text === null ? null : BigInt(text)),
};
