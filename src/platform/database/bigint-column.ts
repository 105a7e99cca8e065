import type { ValueTransformer } from 'typeorm';

/** The driver hands a `bigint` over as text, so that no digit is lost; to us it is a bigint. */
export const bigintColumn: ValueTransformer = {
  to: (value: bigint): string => value.toString(),
  from: (text: string): bigint => BigInt(text),
};
