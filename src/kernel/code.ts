import { randomInt } from 'node:crypto';

/** Without I, L, O, U, 0 and 1: nothing that sounds or looks like another. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A new code such as `K7MP2QXR`: for people to read out, not a secret. */
export const newCode = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
