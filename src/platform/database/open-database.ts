import { join } from 'node:path';
import { explainDatabase } from '../config/start-fault.js';
import type { LocalPostgres } from './local-postgres.js';

/** Starts, or shares, the PostgreSQL in the data folder. Loaded only when needed, for `npm ci --omit=dev` leaves it out. */
export async function startOwnDatabase(dataDir: string): Promise<{ local: LocalPostgres; url: string }> {
  const { startLocalPostgres } = await import('./local-postgres.js');
  const local = await startLocalPostgres({ dir: join(dataDir, 'postgres') });
  try {
    return { local, url: await local.createDatabase('conductor') };
  } catch (error: unknown) {
    await local.stop();
    throw error;
  }
}

/** Brings the database up to date; an operator's mistake becomes a StartFault. */
export async function migrateDatabase(url: string): Promise<void> {
  const { migrate } = await import('./migrate.js');
  try {
    await migrate(url);
  } catch (error: unknown) {
    throw explainDatabase(error);
  }
}
