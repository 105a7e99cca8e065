import { CsvError, parse } from 'csv-parse/sync';
import { withoutApostrophe } from '../../kernel/csv.js';
import { normalizeLine } from '../../kernel/text.js';
import { refuseTooMany } from './source-programme.js';
import { CsvDelimiter, type Table, type TableReading, type TableRow } from './table.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const MAX_COLUMNS = 200;
const MAX_ROW = 1_000_000;

const signs: Readonly<Record<CsvDelimiter, string>> = { COMMA: ',', SEMICOLON: ';', TAB: '\t' };

/** The table of a CSV text by RFC 4180, also with LF alone. Throws UnreadableSchedule with the line that is at fault. */
export function readCsv(text: string, { delimiter }: TableReading): Table {
  refuseNul(text);
  const [head, ...records] = recordsOf(text, delimiter === null ? likelySign(text) : signs[delimiter]);
  const headers = (head?.record ?? []).map(normalizeLine);
  while (headers.at(-1) === '') headers.pop();
  if (headers.length > MAX_COLUMNS)
    throw new UnreadableSchedule(`The file has more than ${String(MAX_COLUMNS)} columns.`, 1);
  return { headers, rows: records.flatMap((each) => rowOf(each, headers.length)) };
}

interface CsvRecord {
  readonly record: readonly string[];
  /** The one on which it ends. */
  readonly lastLine: number;
}

function recordsOf(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const keep = (record: string[], lastLine: number) => {
    records.push({ record, lastLine });
    refuseTooMany(records.length - 1);
  };
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
      on_record: (record: string[], { lines }) => {
        keep(record, lines);
        return null;
      },
    });
  } catch (error: unknown) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableSchedule(
      `The CSV is broken: ${reasonOf(error.code)}`,
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? (records.at(-1)?.lastLine ?? 0) + 1 : lineOf(error),
    );
  }
  return records;
}

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote in the row that begins here never ends.',
  CSV_INVALID_CLOSING_QUOTE:
    'behind the quote that ends a cell stands something else than the end of the cell.',
  INVALID_OPENING_QUOTE: 'a quote stands within a cell that does not begin with one.',
  CSV_MAX_RECORD_SIZE: `a row has more than ${MAX_ROW.toLocaleString('en')} characters.`,
};

const reasonOf = (code: string): string => reasons[code] ?? 'it cannot be read.';

/** csv-parse tells it of most errors, and in words of all. */
function lineOf(error: CsvError): number | null {
  const line = /at line (\d+)/.exec(error.message)?.[1];
  return line === undefined ? null : Number(line);
}

function rowOf({ record, lastLine }: CsvRecord, width: number): TableRow[] {
  if (record.every((cell) => cell.trim() === '')) return [];
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  const line = lastLine - breaks;
  const rest = record.slice(width).some((cell) => cell !== '');
  if (record.length < width || rest) {
    const counts = `${String(record.length)} cells, the first line ${String(width)}`;
    throw new UnreadableSchedule(`The CSV is broken: the row has ${counts}.`, line);
  }
  return [{ place: `Line ${String(line)}`, line, cells: record.slice(0, width).map(withoutApostrophe) }];
}

/** That which cuts the first line into the most cells. */
function likelySign(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '""').split(/\r\n?|\n/, 1);
  const counted = Object.values(signs).map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

function refuseNul(text: string): void {
  const at = text.indexOf('\0');
  if (at >= 0)
    throw new UnreadableSchedule('The file has a NUL character.', text.slice(0, at).split('\n').length);
}
