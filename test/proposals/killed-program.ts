import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { TestApp } from '../support/app.js';
import { Client } from '../support/client.js';

const main = join(import.meta.dirname, '../../src/main.js');
const GATE = 4_711;

/** The program as a process of its own, on the database of a test. */
export class Program {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start({ config }: TestApp): Promise<Program> {
    const child = spawn(process.execPath, [main, '--empty'], {
      env: {
        NODE_ENV: 'test',
        DATABASE_URL: config.databaseUrl,
        DATA_DIR: config.dataDir,
        PORT: '0',
        RUN_JOBS: 'false',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface(child.stdout)) {
      const [, url] = /Address +(http\S+)/.exec(line) ?? [];
      if (url !== undefined) return new Program(child, url);
    }
    throw new Error('The program did not start.');
  }

  async as(app: TestApp, user: { id: string }): Promise<Client> {
    return new Client(this.url, await app.given.signInSession(user));
  }

  /** Gives it no time for anything. Once is enough. */
  async kill(): Promise<void> {
    if (this.process.signalCode !== null) return;
    const exit = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exit;
  }
}

/** Where work on chosen events waits, at a step of its transaction, while the gate is closed. */
export class Gate {
  private constructor(
    private readonly app: TestApp,
    private readonly keeper: pg.Client,
  ) {}

  /** A step is a table that is written, or `commit`: in the middle of it. */
  static async build(app: TestApp, tables: readonly string[]): Promise<Gate> {
    await app.sql('CREATE TABLE gates (event_id uuid PRIMARY KEY, step text NOT NULL)');
    await app.sql(`CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql SET lock_timeout = 0 AS $$ BEGIN
      IF EXISTS (SELECT 1 FROM gates WHERE step = TG_ARGV[0] AND event_id = coalesce(NEW.event_id, OLD.event_id))
        THEN PERFORM pg_advisory_xact_lock_shared(${String(GATE)}); END IF;
      RETURN NULL; END $$`);
    for (const table of tables)
      await app.sql(`CREATE TRIGGER gate AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION wait_at_gate('${table}')`);
    await app.sql(`CREATE CONSTRAINT TRIGGER gate_at_commit AFTER UPDATE ON proposals
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_at_gate('commit')`);
    const keeper = new pg.Client({ connectionString: app.config.databaseUrl });
    await keeper.connect();
    return new Gate(app, keeper);
  }

  async close(steps: readonly { readonly eventId: string; readonly step: string }[]): Promise<void> {
    await this.app.sql('TRUNCATE gates');
    for (const { eventId, step } of steps)
      await this.app.sql('INSERT INTO gates VALUES ($1, $2)', [eventId, step]);
    await this.keeper.query('SELECT pg_advisory_lock($1)', [GATE]);
  }

  /** Answers who they are as soon as so many wait. */
  async waiting(count: number): Promise<number[]> {
    for (;;) {
      const { rows } = await this.keeper.query<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        [GATE],
      );
      if (rows.length >= count) return rows.map(({ pid }) => pid);
      await sleep(20);
    }
  }

  /** Lets those go on who wait, until PostgreSQL has noticed that nobody is there to hear of it. */
  async open(pids: readonly number[]): Promise<void> {
    await this.keeper.query('SELECT pg_advisory_unlock($1)', [GATE]);
    const left = 'SELECT 1 FROM pg_stat_activity WHERE pid = ANY($1::int[])';
    while ((await this.keeper.query(left, [pids])).rows.length > 0) await sleep(20);
    await this.app.sql('TRUNCATE gates');
  }

  async end(): Promise<void> {
    await this.keeper.end();
  }
}
