import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartFault } from '../config/start-fault.js';
import { findBinaries, reachableBinaries, reaches, type RunAs } from './local-postgres-binaries.js';

/** A data folder, the program that serves it, and who may. */
export interface PostgresFiles {
  readonly postgres: string;
  readonly dir: string;
  readonly password: string;
  readonly runAs: RunAs;
}

/** Finds the binaries and a data folder that PostgreSQL can use, and fills the folder when it is new. */
export async function preparePostgresFiles(wanted: string, throwAway: boolean): Promise<PostgresFiles> {
  const runAs = unprivileged(resolve(wanted));
  const { postgres, initdb } = reachableBinaries(await findBinaries(), runAs);
  const dir = reachableFolder(resolve(wanted), runAs);
  refuseForeign(dir);
  if (!fs.existsSync(join(dir, 'PG_VERSION'))) initialize(initdb, dir, runAs, throwAway);
  const password = fs.readFileSync(join(dir, passwordFile), 'utf8').trim();
  return { postgres, dir: fs.realpathSync(dir), password, runAs };
}

/** Inside the data folder, which PostgreSQL itself keeps closed to others. */
const passwordFile = 'conductor.password';

/**
 * PostgreSQL refuses root, so root's server runs as the account that owns the folder already, or else as `postgres`,
 * or as `nobody` where there is no such account.
 */
function unprivileged(dir: string): RunAs {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  const owner = fs.statSync(dir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account)
    throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

function reachableFolder(dir: string, runAs: RunAs): string {
  fs.mkdirSync(dirname(dir), { recursive: true });
  if (runAs.uid === undefined || reaches(dirname(dir), runAs)) return dir;
  const elsewhere = '/var/tmp/conductor-postgres-data';
  fs.mkdirSync(elsewhere, { recursive: true });
  return join(elsewhere, dir.replaceAll('/', '-').slice(1));
}

function refuseForeign(dir: string): void {
  try {
    fs.accessSync(
      fs.existsSync(dir) ? dir : dirname(dir),
      fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK,
    );
  } catch (error: unknown) {
    throw new StartFault(
      `${dir} belongs to another account: start Conductor as that account, or set DATA_DIR to a folder of yours.`,
      { cause: error },
    );
  }
}

/** Builds the folder aside and moves it into place, so that it is never there half-made, also for two at once. */
function initialize(initdb: string, dir: string, runAs: RunAs, throwAway: boolean): void {
  const half = `${dir}.${String(process.pid)}`;
  const passwordAt = `${half}.password`;
  try {
    fs.mkdirSync(half, { recursive: true, mode: 0o700 });
    fs.writeFileSync(passwordAt, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (runAs.uid !== undefined && runAs.gid !== undefined)
      for (const path of [half, passwordAt]) fs.chownSync(path, runAs.uid, runAs.gid);
    const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['-U', 'postgres', `--pwfile=${passwordAt}`, '--auth=scram-sha-256'];
    const made = spawnSync(initdb, ['-D', half, ...access, ...flags, ...(throwAway ? ['--no-sync'] : [])], {
      ...runAs,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    fs.renameSync(passwordAt, join(half, passwordFile));
    moveIntoPlace(half, dir);
  } finally {
    for (const path of [half, passwordAt]) fs.rmSync(path, { recursive: true, force: true });
  }
}

function moveIntoPlace(half: string, dir: string): void {
  try {
    fs.renameSync(half, dir);
  } catch (error: unknown) {
    const madeByAnother = fs.existsSync(join(dir, 'PG_VERSION'));
    if (!madeByAnother) throw new StartFault(`${dir} is not empty and holds no database.`, { cause: error });
  }
}
