import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresFiles } from './local-postgres-files.js';

const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  // A container's /dev/shm has 64 MB, a file has what the disk has.
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Trades durability for speed: only for data that a test throws away. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * The shell that runs PostgreSQL (`"$@"`) and ends it when its own standard input closes, which happens when our
 * process ends, however it ends (kill -9 too): nothing is left behind. It ends when PostgreSQL ends.
 */
const guard = `exec 3<&0 </dev/null
"$@" 3<&- & server=$!
{ cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } & watch=$!
exec 3<&-
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`;

/** A PostgreSQL process that this process started. */
export class PostgresProcess {
  private ending: string | undefined;
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((done) => {
      child.once('error', (error) => {
        this.ending ??= error.message;
        done();
      });
      child.once('exit', (code, signal) => {
        this.ending ??= `exit ${String(code ?? signal)}`;
        done();
      });
    });
    child.unref();
    if (child.stdin instanceof Socket) child.stdin.unref();
  }

  /** In a process group of its own, so that a Ctrl-C reaches us first and PostgreSQL through `stop`. */
  static spawn(files: PostgresFiles, port: number, throwAway: boolean): PostgresProcess {
    const { postgres, dir, runAs } = files;
    const options = Object.entries({ ...settings, ...(throwAway ? careless : {}) });
    const args = [
      '-D',
      dir,
      '-p',
      String(port),
      ...options.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ];
    const log = openSync(logOf(dir), 'a');
    try {
      return new PostgresProcess(
        process.platform === 'win32'
          ? spawn(postgres, args, { stdio: ['pipe', log, log], detached: true, windowsHide: true })
          : spawn('/bin/sh', ['-c', guard, 'conductor-postgres', postgres, ...args], {
              ...runAs,
              stdio: ['pipe', log, log],
              detached: true,
              env: { ...process.env, LC_ALL: 'C' },
            }),
      );
    } finally {
      closeSync(log);
    }
  }

  /** How it ended, or undefined while it runs. */
  get failure(): string | undefined {
    return this.ending;
  }

  /** Ends open connections and waits until the data are safe on disk. */
  async stop(): Promise<void> {
    this.child.ref();
    if (process.platform === 'win32') this.child.kill();
    this.child.stdin?.end();
    if (this.ending === undefined) await this.ended;
  }
}

/** Polls until `answers` says yes (true), or the server has ended or a minute has passed (false). */
export async function waitFor(server: PostgresProcess, answers: () => Promise<boolean>): Promise<boolean> {
  const start = performance.now();
  while (server.failure === undefined && performance.now() - start < 60_000) {
    if (await answers()) return true;
    await sleep(performance.now() - start < 500 ? 10 : 100);
  }
  return false;
}

/** The port of the server that says it serves the folder, or undefined; whether it lives is another question. */
export function portInLockFile(dir: string): number | undefined {
  const lock = join(dir, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const port = Number(readFileSync(lock, 'utf8').split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

/**
 * After a crash the number in the lock file may belong to an unrelated program by now, which PostgreSQL takes for
 * itself and refuses to start; where /proc tells that it is another program the lock is removed.
 */
export function dropStaleLock(dir: string): void {
  const lock = join(dir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const commandLine = `/proc/${String(Number(readFileSync(lock, 'utf8').split('\n')[0]))}/cmdline`;
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes(dir)) rmSync(lock);
}

/** The end of the server's own log, for a message about why it did not start. */
export const lastWords = (dir: string): string => readFileSync(logOf(dir), 'utf8').slice(-1500);

/** Whether a server says that it still or already serves the folder. */
export const isLocked = (dir: string): boolean =>
  existsSync(join(dir, 'postmaster.pid')) ||
  lastWords(dir).includes('lock file "postmaster.pid" already exists');

const logOf = (dir: string): string => join(dir, 'server.log');

/** A port on the loopback interface that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') done(address.port);
        else fail(new Error('The system gave no port.'));
      });
    });
  });
}
