import { normalizeLine } from '../../kernel/text.js';
import { fieldOf } from './json-values.js';
import { refuseTooMany } from './source-programme.js';
import type { Table } from './table.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const MAX_COLUMNS = 200;

/** Whether this is a list of flat objects: a table whose columns are their names. */
export const isJsonTable = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isFlat);

const isFlat = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  Object.values(row).every((cell) => typeof cell !== 'object' || cell === null || isList(cell));

/** Several people or rooms. */
const isList = (cell: unknown): boolean =>
  Array.isArray(cell) && cell.every((item) => typeof item === 'string' || typeof item === 'number');

/** The table of such a list; the items of a list in a cell stand on lines of their own. */
export function readJsonTable(value: unknown): Table {
  const rows: unknown[] = Array.isArray(value) ? value : [];
  refuseTooMany(rows.length);
  const names = new Set<string>();
  for (const row of rows) for (const name of namesOf(row)) names.add(name);
  if (names.size > MAX_COLUMNS)
    throw new UnreadableSchedule(`The file has more than ${String(MAX_COLUMNS)} columns.`);
  return {
    headers: [...names].map(normalizeLine),
    rows: rows.map((row, index) => ({
      place: `Entry ${String(index + 1)}`,
      line: null,
      cells: [...names].map((name) => textOf(fieldOf(row, name))),
    })),
  };
}

const namesOf = (row: unknown): string[] => (typeof row === 'object' && row !== null ? Object.keys(row) : []);

function textOf(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(textOf).join('\n');
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
}
