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

const checker = join(shared, 'tools/schedule-json-check.mjs');

/** `it`, or a skipped one where the checker of the JSON schemas is not there or not installed. */
export const itWithJsonSchemas = existsSync(join(shared, 'tools/node_modules/ajv')) ? it : it.skip;

/** What the checker finds in the file by the first or second JSON schema of the c3voc, or breaks on; empty: nothing. */
export const findingsOfJsonSchema = (version: 1 | 2, json: string): string =>
  inFile('schedule.json', json, (path) => {
    const checked = spawnSync('node', [checker, String(version), path], { encoding: 'utf8' });
    return checked.status === 0 ? '' : `${checked.stdout}${checked.stderr}`;
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
