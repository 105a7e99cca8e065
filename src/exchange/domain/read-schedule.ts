import { readJson } from './json-values.js';
import { isKotlinConf, readKotlinConf } from './kotlinconf.js';
import type { Programme } from './programme.js';
import { ScheduleFormat } from './schedule-format.js';
import { isScheduleJson, readScheduleJson } from './schedule-json.js';
import { parseScheduleXml } from './schedule-xml.js';
import { isSessionizeAll, isSessionizeGrid, readSessionize } from './sessionize.js';
import { decodeSource } from './source-text.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

/** How a file is to be read. */
export interface ReadingOptions {
  /** Without it the content decides. */
  readonly format?: ScheduleFormat;
  /** IANA name of the zone in which local times are read when the file names none itself. */
  readonly timeZone?: string;
}

interface JsonReader {
  readonly format: ScheduleFormat;
  readonly isIt: (value: unknown) => boolean;
  readonly read: (value: unknown, timeZone?: string) => Programme;
}

const jsonReaders: readonly JsonReader[] = [
  { format: ScheduleFormat.SCHEDULE_JSON, isIt: isScheduleJson, read: readScheduleJson },
  {
    format: ScheduleFormat.SESSIONIZE,
    isIt: (value) => isSessionizeAll(value) || isSessionizeGrid(value),
    read: readSessionize,
  },
  { format: ScheduleFormat.KOTLINCONF, isIt: isKotlinConf, read: readKotlinConf },
];

/** The programme of a file in any format that we read. Throws UnreadableSchedule for everything else. */
export function readSchedule(source: Uint8Array, { format, timeZone }: ReadingOptions = {}): Programme {
  const text = decodeSource(source);
  const isXml = format === undefined ? !/^\s*[[{]/.test(text) : format === ScheduleFormat.SCHEDULE_XML;
  if (isXml) return parseScheduleXml(text, timeZone === undefined ? {} : { timeZone });
  const value = readJson(text);
  const reader = jsonReaders.find(
    (each) => (format === undefined || each.format === format) && each.isIt(value),
  );
  if (reader) return reader.read(value, timeZone);
  throw new UnreadableSchedule(
    format === undefined
      ? 'The JSON is in no format that can be imported.'
      : `The file is not in the format ${format}.`,
  );
}
