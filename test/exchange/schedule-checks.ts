import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shared = process.env['CONDUCTOR_SHARED'] ?? '../shared';
const xsd = join(shared, 'data/voc/xsd/schedule.xml.xsd');

const isXmllintThere = spawnSync('xmllint', ['--version']).status === 0;

/** `it`, or a skipped one where the schema or xmllint is not there. */
export const itWithXsd = isXmllintThere && existsSync(xsd) ? it : it.skip;

/** What xmllint finds in the file by the schema of the c3voc; empty: nothing. */
export const findingsOfXsd = (xml: string): string =>
  inFile('schedule.xml', xml, (path) => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', xsd, path], { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  });

function inFile<T>(name: string, text: string, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'conductor-schedule-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
