const MIN = 10;
const MAX = 128;

/**
 * What is wrong with a new password, as a sentence, or null. A password is 10 to 128 characters (code points), not only
 * spaces, without control characters. It is never cut or changed.
 */
export function passwordFault(password: string): string | null {
  const length = Array.from(password).length;
  if (length < MIN || length > MAX) return `A password has ${String(MIN)} to ${String(MAX)} characters.`;
  if (password.trim() === '') return 'A password is more than spaces.';
  if (/\p{Cc}/u.test(password)) return 'A password has no control characters.';
  return null;
}
