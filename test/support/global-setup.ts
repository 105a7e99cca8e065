import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
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
  const dir = join(quickFolder(), `conductor-test-${String(process.pid)}`);
  const local = await startLocalPostgres({ dir, throwAway: true });
  globalThis.localPostgres = local;
  const template = await local.createDatabase(TEMPLATE);
  execFileSync(process.execPath, [join(import.meta.dirname, 'migrate-template.js'), template], {
    stdio: 'inherit',
  });
  process.env['TEST_POSTGRES'] = local.url('postgres');
}

/** Memory that looks like a disk, where there is plenty: a database is copied in 30 ms there, and in 700 on a disk. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

const MEMORY = '/dev/shm';
const ROOM = 2 * 1024 ** 3;
