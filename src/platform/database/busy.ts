import { ServiceBusy } from '../../kernel/denial.js';
import { sqlStateOf } from './postgres-error.js';

/**
 * Lock not available in time, statement cancelled by its time-out, too many connections, and deadlocks or
 * serialization failures that came back on every try. (PostgreSQL, Appendix A: Error Codes.)
 */
const busyStates = new Set(['55P03', '57014', '53300', '40001', '40P01']);

/** How pg-pool says that no connection became free within `connectionTimeoutMillis`; it has no code. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** The denial to answer with where the database had no time for us; null for other errors. */
export function busyOf(error: unknown): ServiceBusy | null {
  if (!(error instanceof Error)) return null;
  const isBusy = error.message === NO_CONNECTION || busyStates.has(sqlStateOf(error) ?? '');
  return isBusy ? new ServiceBusy() : null;
}
