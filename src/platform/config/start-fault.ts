/** The program cannot start until the operator changes something; the message says what and is all there is to know. */
export class StartFault extends Error {}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
]);

/** The failure of a first contact with PostgreSQL as such a fault, if it is one that an operator can mend. */
export function explainDatabase(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !unreachable.has(String(error.code))) return error;
  const reason = error.message === '' ? String(error.code) : error.message;
  return new StartFault(`The PostgreSQL of DATABASE_URL cannot be used: ${reason}.`);
}

/** A wrong option of the command line as such a fault. */
export function explainOptions(error: unknown): unknown {
  const isOption =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
  return isOption
    ? new StartFault(`${error.message.split('. ', 1)[0] ?? ''}; there is only --empty.`)
    : error;
}
