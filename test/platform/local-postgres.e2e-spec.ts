import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startLocalPostgres } from '../../src/platform/database/local-postgres.js';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'local-postgres-')), 'postgres');

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<object>(sql);
  await client.end();
  return rows;
}

/** Another process that starts the server on the folder and says its URL. */
async function startElsewhere(dir: string): Promise<{ process: ChildProcess; url: string }> {
  const module = join(import.meta.dirname, '../../src/platform/database/local-postgres.js');
  const code = `import { startLocalPostgres } from ${JSON.stringify(module)};
    const local = await startLocalPostgres({ dir: ${JSON.stringify(dir)} });
    process.stdout.write(await local.createDatabase('app'));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, url: url.toString() };
}

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one start to the next', async () => {
    const dir = newFolder();
    const first = await startLocalPostgres({ dir });
    await query(await first.createDatabase('app'), 'CREATE TABLE notes AS SELECT 7 AS note');
    await first.stop();
    const second = await startLocalPostgres({ dir, throwAway: true });
    expect(await query(await second.createDatabase('app'), 'SELECT note FROM notes')).toEqual([{ note: 7 }]);
    await second.stop();
  });

  it('is shared by a second start on its folder, and left alone by its stop', async () => {
    const dir = newFolder();
    const [one, other] = await Promise.all([
      startLocalPostgres({ dir, throwAway: true }),
      startLocalPostgres({ dir, throwAway: true }),
    ]);
    expect([one.reused, other.reused].sort()).toEqual([false, true]);
    const [owner, guest] = one.reused ? [other, one] : [one, other];
    await guest.stop();
    expect(await query(owner.url(), 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await owner.stop();
    expect(existsSync(dir)).toBe(false);
  });

  it('ends with a process that is killed, and starts again with what was committed', async () => {
    const dir = newFolder();
    const { process: child, url } = await startElsewhere(dir);
    await query(url, 'CREATE TABLE notes AS SELECT 7 AS note');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await startLocalPostgres({ dir, throwAway: true });
    expect(await query(next.url('app'), 'SELECT note FROM notes')).toEqual([{ note: 7 }]);
    await next.stop();
  });
});
