import { randomInt } from 'node:crypto';

/** Without I, L, O, U, 0 and 1: nothing that sounds or looks like another. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 8;

/** A new code of an order, such as `K7MP2QXR`: for people to read out, not a secret. */
export const newOrderCode = (): string =>
  Array.from({ length: LENGTH }, () => letters[randomInt(letters.length)]).join('');
