/** Fields whose values never reach a log. */
const secretFields = ['password', 'secret', 'token', 'authorization', 'cookie', 'set-cookie', 'apiKey'];

/** For pino: those fields, at the top of what is logged and up to two levels down. */
export const redactedFields = secretFields.flatMap((field) => [
  `["${field}"]`,
  `*["${field}"]`,
  `*.*["${field}"]`,
]);

/** Routes whose rest is a secret by itself. */
const secretRoutes = /^\/(?:sign-in|files|calendar\/tickets|calendar\/agenda)\//;

/** An id is no secret; a slug has no capitals and no long run without a hyphen that mixes letters and digits. */
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const looksRandom = (segment: string): boolean =>
  segment.length >= 20 &&
  !id.test(segment) &&
  (/[A-Z_]/.test(segment) || /^(?=.*\d)[a-z0-9]+$/.test(segment));

/**
 * The path of a request as it may be logged: without its query, which may carry anything, and with `[redacted]` for
 * whatever follows a secret route or looks like a random secret. At most 300 characters.
 */
export function redactPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  const route = secretRoutes.exec(path)?.[0];
  if (route) return `${route}[redacted]`;
  const safe = path
    .split('/')
    .map((part) => (looksRandom(part.split('.', 1)[0] ?? '') ? '[redacted]' : part));
  return safe.join('/').slice(0, 300);
}
