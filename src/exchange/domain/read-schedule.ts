import { readCsv } from './csv-table.js';
import { isJsonTable, readJsonTable } from './json-table.js';
import { readJson } from './json-values.js';
import { isKotlinConf, readKotlinConf } from './kotlinconf.js';
import type { Programme } from './programme.js';
import { readTable } from './read-table.js';
import { ScheduleFormat } from './schedule-format.js';
import { isScheduleJson, readScheduleJson } from './schedule-json.js';
import { parseScheduleXml } from './schedule-xml.js';
import { isSessionizeAll, isSessionizeGrid, readSessionize } from './sessionize.js';
import { decodeSource } from './source-text.js';
import { plainReading, type TableReading } from './table.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

/** How a file is to be read. */
export interface ReadingOptions {
  /** Without it the content decides. */
  readonly format?: ScheduleFormat;
  /** IANA name of the zone in which local times are read when the file names none itself. */
  readonly timeZone?: string;
  /** For tables: what their names do not say. */
  readonly table?: TableReading;
}

interface JsonReader {
  readonly format: ScheduleFormat;
  readonly isIt: (value: unknown) => boolean;
  readonly read: (value: unknown, timeZone?: string, table?: TableReading) => Programme;
}

const jsonReaders: readonly JsonReader[] = [
  { format: ScheduleFormat.SCHEDULE_JSON, isIt: isScheduleJson, read: readScheduleJson },
  {
    format: ScheduleFormat.SESSIONIZE,
    isIt: (value) => isSessionizeAll(value) || isSessionizeGrid(value),
    read: readSessionize,
  },
  { format: ScheduleFormat.KOTLINCONF, isIt: isKotlinConf, read: readKotlinConf },
  {
    format: ScheduleFormat.JSON_TABLE,
    isIt: isJsonTable,
    read: (value, timeZone, table) => readTable(readJsonTable(value), timeZone, table),
  },
];

/** The programme of a file in any format that we read. Throws UnreadableSchedule for everything else. */
export function readSchedule(source: Uint8Array, options: ReadingOptions = {}): Programme {
  const { format, timeZone, table = plainReading } = options;
  const text = decodeSource(source);
  const kind = format ?? formatByFirstSign(text);
  if (kind === ScheduleFormat.SCHEDULE_XML)
    return parseScheduleXml(text, timeZone === undefined ? {} : { timeZone });
  if (kind === ScheduleFormat.CSV) return readTable(readCsv(text, table), timeZone, table);
  const value = readJson(text);
  const reader = jsonReaders.find(
    (each) => (format === undefined || each.format === format) && each.isIt(value),
  );
  if (reader) return reader.read(value, timeZone, table);
  throw new UnreadableSchedule(
    format === undefined
      ? 'The JSON is in no format that can be imported.'
      : `The file is not in the format ${format}.`,
  );
}

/** Null: one of those in JSON, whose shape tells them apart. */
function formatByFirstSign(text: string): ScheduleFormat | null {
  const [sign] = text.trimStart();
  if (sign === '<') return ScheduleFormat.SCHEDULE_XML;
  return sign === '[' || sign === '{' ? null : ScheduleFormat.CSV;
}
