import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { JOBS_SCHEMA } from '../jobs/schema.js';
import { databaseOptions } from './options.js';

/** Any fixed number: who holds this advisory lock migrates, everybody else waits. */
const LOCK = 4_052_026;

/** Brings the database up to date, our tables and those of the jobs. Two starts at once take turns. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await migrateTables(url);
    await installJobs(url);
  } finally {
    await client.end();
  }
}

async function migrateTables(url: string): Promise<void> {
  const source = new DataSource({
    ...databaseOptions(url, 1),
    migrations: [join(import.meta.dirname, '../../../migrations/*.js')],
    migrationsTransactionMode: 'each',
    extra: { max: 1, lock_timeout: 5_000, application_name: 'conductor-migrate' },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
}
