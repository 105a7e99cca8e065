import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Denial } from '../../kernel/denial.js';
import { newId } from '../../kernel/id.js';
import { InvalidInput } from '../../kernel/user-error.js';
import { busyOf } from '../database/busy.js';
import { asTokenLimit } from './limits/operation-limits.js';

const log = new Logger('GraphQL');

/** Codes that Apollo gives to faults of the client; their messages are safe to show. */
const clientCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_LIMIT',
]);

/** Denials and faults of the client pass; our own faults are logged under an id and only the id is told. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const denial = cause instanceof Denial ? cause : busyOf(cause);
  if (denial) return { ...formatted, message: denial.message, extensions: { ...denial.extensions } };
  const refusal = refusalIn(cause);
  if (refusal)
    return {
      ...formatted,
      message: refusal.message,
      extensions: { code: 'BAD_USER_INPUT', field: refusal.path.join('.') },
    };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && clientCodes.has(code) && cause instanceof GraphQLError)
    return asTokenLimit(formatted) ?? { ...formatted, message: withoutSuggestion(formatted.message) };
  const id = newId();
  log.error(
    `An operation failed. ${id} ${String(formatted.path)}`,
    cause instanceof Error ? cause.stack : cause,
  );
  return {
    message: `Something went wrong on our side. Its number in the log is ${id}.`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: id },
  };
}

/** An argument of a query that is not as it should be. */
function refusalIn(cause: unknown): InvalidInput | null {
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof InvalidInput ? first : null;
}

/** "Did you mean" names fields that nobody asked for. */
const withoutSuggestion = (message: string): string => message.replace(/ Did you mean .*$/s, '');
