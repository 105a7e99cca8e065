import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { Denial } from '../../kernel/denial.js';
import { UserError } from '../../kernel/user-error.js';
import { busyOf } from '../database/busy.js';

/** What a client hears about an error. */
export interface HttpFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** In seconds. */
  readonly retryAfter?: number;
}

const denials = new Map([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMITED', 429],
  ['SERVICE_BUSY', 503],
]);

const codes = new Map([
  [401, 'UNAUTHENTICATED'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [429, 'RATE_LIMITED'],
]);

/** Said in our words, because the parser's would repeat a piece of the body. */
const messages = new Map([
  ['entity.parse.failed', 'The body is not valid JSON.'],
  ['entity.too.large', 'The body is larger than 256 KiB.'],
  ['encoding.unsupported', 'The content encoding is not supported.'],
]);

const codeOf = (status: number): string =>
  codes.get(status) ?? (STATUS_CODES[status] ?? 'Error').toUpperCase().replace(/[^A-Z]+/g, '_');

/** The answer to an error, or null when it is a fault of ours, of which a client hears nothing. */
export function httpFaultOf(error: unknown): HttpFault | null {
  const denial = error instanceof Denial ? error : busyOf(error);
  if (denial) {
    const { code, retryAfter } = denial.extensions;
    const status = denials.get(code) ?? 403;
    return { status, code, message: denial.message, ...(retryAfter !== undefined && { retryAfter }) };
  }
  if (error instanceof UserError) return { status: 422, code: error.name, message: error.message };
  if (!(error instanceof HttpException) || error.getStatus() >= 500) return null;
  const status = error.getStatus();
  return { status, code: codeOf(status), message: messages.get(typeOf(error.cause) ?? '') ?? error.message };
}

/** How body-parser names what it stumbled over. */
function typeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('type' in cause)) return undefined;
  return typeof cause.type === 'string' ? cause.type : undefined;
}
