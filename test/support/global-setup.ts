import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, startLocalPostgres } from '../../src/platform/database/local-postgres.js';
import { TEMPLATE } from './database.js';

declare global {
  var localPostgres: LocalPostgres | undefined;
}

/**
 * One throw-away PostgreSQL for the run. Migrations run in a process of their own: an entity loaded here would leave
 * the metadata stores of TypeORM and of @nestjs/graphql on globalThis, which Jest then shares with the tests.
 */
export default async function setUp(): Promise<void> {
  const dir = join(tmpdir(), `conductor-test-${String(process.pid)}`);
  const local = await startLocalPostgres({ dir, throwAway: true });
  globalThis.localPostgres = local;
  const template = await local.createDatabase(TEMPLATE);
  execFileSync(process.execPath, [join(import.meta.dirname, 'migrate-template.js'), template], {
    stdio: 'inherit',
  });
  process.env['TEST_POSTGRES'] = local.url('postgres');
}
