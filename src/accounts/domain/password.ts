import { InvalidInput } from '../../kernel/user-error.js';

const MIN = 10;
const MAX = 128;

/** A password is 10 to 128 characters, not only spaces, without control characters. It is never cut or changed. */
export function requirePassword(password: string, path: readonly string[]): void {
  if (password.length < MIN || password.length > MAX)
    throw new InvalidInput(`A password has ${String(MIN)} to ${String(MAX)} characters.`, path);
  if (password.trim() === '') throw new InvalidInput('A password is more than spaces.', path);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001F\u007F]/.test(password))
    throw new InvalidInput('A password has no control characters.', path);
}
