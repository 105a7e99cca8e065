import { normalizeLine } from '../../kernel/text.js';

/** Why a mail did not leave. */
export interface MailFailure {
  /** For those who wanted it sent: no addresses of machines, no stack. */
  readonly words: string;
  /** Another try would hear the same: the server refused this mail for good (RFC 5321 §4.2.1). */
  readonly isFinal: boolean;
}

const LONGEST_ANSWER = 300;
const unreachable = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL']);
const notSignedIn = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);

/** Reads what `Mailer.send` threw. The answer of the server is told where it is about the recipient or the mail. */
export function mailFailureOf(error: unknown): MailFailure {
  const code = textOf(error, 'code');
  if (unreachable.has(code))
    return { words: 'The mail server could not be reached or broke off.', isFinal: false };
  if (notSignedIn.has(code))
    return {
      words: 'The mail server does not let us in; tell whoever runs this server of Conductor.',
      isFinal: false,
    };
  const answer = Array.from(normalizeLine(textOf(error, 'response')))
    .slice(0, LONGEST_ANSWER)
    .join('');
  if (answer === '') return { words: 'The mail could not be sent.', isFinal: false };
  const isFinal = valueOf(error, 'permanent') === true;
  const what = textOf(error, 'command') === 'RCPT TO' ? 'the address' : 'the mail';
  return { words: `The mail server refused ${what}: ${answer}`, isFinal };
}

const valueOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

function textOf(error: unknown, name: string): string {
  const value = valueOf(error, name);
  return typeof value === 'string' ? value : '';
}
