import { TableField, type TableReading } from './table.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

/** What programs call their columns, without blanks and signs; of two the earlier name counts. */
const usualNames: Readonly<Record<TableField, readonly string[]>> = {
  ID: ['id', 'sessionid', 'talkid', 'guid', 'uid', 'code', 'slug'],
  TITLE: ['title', 'sessiontitle', 'talktitle', 'proposaltitle', 'name'],
  SUBTITLE: ['subtitle'],
  ABSTRACT: ['abstract', 'summary'],
  DESCRIPTION: ['description', 'sessiondescription'],
  DATE: ['date', 'startdate', 'sessiondate', 'day'],
  START: ['startsat', 'start', 'starttime', 'begin', 'scheduledat', 'from'],
  END: ['endsat', 'end', 'endtime', 'finish', 'until'],
  TIMES: ['timeslot', 'times', 'time', 'slot'],
  DURATION: ['duration', 'scheduledduration', 'length', 'minutes', 'durationminutes'],
  ROOMS: ['rooms', 'room', 'location', 'venue', 'stage'],
  IN_ALL_ROOMS: ['inallrooms', 'plenum'],
  TRACK: ['track', 'topic'],
  FORMAT: ['sessionformat', 'format', 'sessiontype', 'submissiontype'],
  KIND: ['kind', 'type'],
  LANGUAGE: ['language', 'lang', 'locale'],
  LEVEL: ['level', 'audiencelevel'],
  SPEAKERS: ['speakers', 'speaker', 'speakernames', 'presenters', 'presenter', 'persons'],
  HOSTS: ['hosts', 'host', 'sessionhost', 'moderator'],
  RECORDING_REFUSED: ['recordingrefused', 'donotrecord', 'optout'],
};

/** Where each field stands in a row, and the columns that nobody reads. */
export interface TableColumns {
  readonly indexes: ReadonlyMap<TableField, number>;
  readonly unread: readonly string[];
}

/** Throws UnreadableSchedule where a column that is needed is not there, or not clear. */
export function columnsOf(headers: readonly string[], { columns }: TableReading): TableColumns {
  const indexes = new Map<TableField, number>();
  for (const { header, field } of columns) {
    if (indexes.has(field))
      throw new UnreadableSchedule(`Two columns are said to hold ${field}; say one.`, null);
    indexes.set(field, indexOf(headers, header));
  }
  const given = new Set(indexes.values());
  for (const field of Object.values(TableField)) {
    if (indexes.has(field)) continue;
    const index = usualNames[field]
      .map((name) => headers.findIndex((each, at) => plain(each) === name && !given.has(at)))
      .find((at) => at >= 0);
    if (index !== undefined) indexes.set(field, index);
  }
  refuseMissing(headers, indexes);
  const read = new Set(indexes.values());
  return { indexes, unread: headers.filter((header, index) => header !== '' && !read.has(index)) };
}

function indexOf(headers: readonly string[], wanted: string): number {
  const found = headers.flatMap((header, index) => (plain(header) === plain(wanted) ? [index] : []));
  const exact = found.filter((index) => headers[index] === wanted);
  const [index, other] = exact.length > 0 ? exact : found;
  if (index === undefined)
    throw new UnreadableSchedule(`The file has no column “${cut(wanted)}”. ${listed(headers)}`, 1);
  if (other !== undefined)
    throw new UnreadableSchedule(`The file has more than one column “${cut(wanted)}”.`, 1);
  return index;
}

function refuseMissing(headers: readonly string[], indexes: ReadonlyMap<TableField, number>): void {
  const has = (...fields: TableField[]) => fields.some((field) => indexes.has(field));
  const { TITLE, START, DATE, TIMES, END, DURATION } = TableField;
  const missing = [
    ...(has(TITLE) ? [] : ['the title (TITLE)']),
    ...(has(START, DATE) ? [] : ['the start (START, or DATE and TIMES)']),
    ...(has(END, DURATION, TIMES, DATE) ? [] : ['the end (END or DURATION)']),
  ];
  if (missing.length === 0) return;
  throw new UnreadableSchedule(
    `Read as a table, the file has no column for ${missing.join(', nor for ')}; say which column holds it. ${listed(headers)}`,
    1,
  );
}

const listed = (headers: readonly string[]): string => {
  const names = headers.slice(0, 20).map((header) => `“${cut(header)}”`);
  return `Its columns are ${names.join(', ')}${headers.length > 20 ? ' …' : '.'}`;
};

const cut = (text: string) => text.slice(0, 40);

const plain = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
