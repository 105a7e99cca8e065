import pg from 'pg';
import { explainDatabase, StartFault } from '../config/start-fault.js';
import { sqlStateOf } from './postgres-error.js';

/** A row that breaks an invariant: which one, whose row, and what is wrong with it. */
export interface Violation {
  readonly invariant: string;
  readonly subjectId: string;
  readonly found: string;
}

/** No such schema or view. */
const missing = new Set(['3F000', '42P01']);

/**
 * Every row of the database that breaks an invariant, as of one instant, by name. Changes nothing: a database that was
 * never migrated is a StartFault, like one that cannot be reached.
 */
export async function listViolations(url: string): Promise<Violation[]> {
  const options = '-c default_transaction_read_only=on';
  const client = new pg.Client({ connectionString: url, application_name: 'conductor-verify', options });
  try {
    await client.connect();
    const { rows } = await client.query<Violation>(
      `SELECT invariant, subject_id AS "subjectId", found FROM inv.violations
       ORDER BY invariant COLLATE "C", subject_id`,
    );
    return rows;
  } catch (error: unknown) {
    if (missing.has(sqlStateOf(error) ?? ''))
      throw new StartFault('There is nothing to verify: Conductor has not started on this database yet.');
    throw explainDatabase(error);
  } finally {
    await client.end();
  }
}
