import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';
import { prettyTo } from './pretty.js';
import { redactedFields } from './redact.js';

/** What a log tells about an error: never the values that a database driver attaches to it. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  readonly cause?: LoggedError;
}

function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', stack: '' };
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack ?? '',
    ...('code' in error && { code: error.code }),
    ...(error.cause !== undefined && depth < 3 && { cause: loggedError(error.cause, depth + 1) }),
  };
}

/** The one log: JSON lines on standard output, or readable ones in development at a terminal. */
export function createLogger(config: Config, destination?: DestinationStream): Logger {
  const atTerminal = config.environment === 'development' && process.stdout.isTTY;
  return pino(
    {
      level: config.logLevel,
      redact: { paths: redactedFields, censor: '[redacted]' },
      serializers: { err: (error: unknown) => loggedError(error) },
      formatters: { bindings: () => ({ pid: process.pid }) },
    },
    destination ?? (atTerminal ? prettyTo(process.stdout) : pino.destination({ fd: 1, sync: true })),
  );
}
