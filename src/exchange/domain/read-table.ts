import { normalizeLine } from '../../kernel/text.js';
import { type Doubt, DoubtKind, doubtful, skipping } from './doubt.js';
import { levelOf } from './level-words.js';
import { type Programme, SessionKind } from './programme.js';
import { asKey } from './schedule-elements.js';
import type { SessionTime } from './schedule-clock.js';
import { withZone, zoneOf } from './schedule-zone.js';
import { sessionKindOf } from './session-kind.js';
import { languageOf } from './sessionize.js';
import { programmeOf, type SourceSession } from './source-programme.js';
import { plainReading, type Table, TableField, type TableReading, type TableRow } from './table.js';
import { columnsOf } from './table-columns.js';
import { type ListReader, listReader } from './table-lists.js';
import { type CellOf, CellFault, timeOfRow } from './table-times.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

/** What the rows of a table have in common. */
interface Known {
  readonly zone: string | null;
  readonly dateOrder: TableReading['dateOrder'];
  readonly indexes: ReadonlyMap<TableField, number>;
  readonly lists: ListReader;
  /** A key that no row before has had. */
  readonly keyFor: (id: string, title: string) => string;
}

/**
 * The programme of a table with a row per session. A row that cannot be read is left out and named; a table without
 * the columns that it takes, or with dates that would have to be guessed, is refused.
 */
export function readTable(table: Table, timeZone?: string, reading: TableReading = plainReading): Programme {
  const { headers, rows } = table;
  const { indexes, unread } = columnsOf(headers, reading);
  const zone = zoneOf(null, timeZone);
  const lists = listReader(reading.listSeparator, headers);
  const known = { zone: zone.name, dateOrder: reading.dateOrder, indexes, lists, keyFor: keysIn() };
  const read = withZone(() => rows.map((row) => readingOf(row, known)));
  return programmeOf({
    conference: { timeZone: zone.name },
    sessions: read.flatMap((each) => ('key' in each ? [each] : [])),
    doubts: [
      ...zone.doubts,
      ...(lists.isOurs ? [] : leftOut(unread)),
      ...(indexes.has(TableField.ID) ? [] : [withoutId]),
      ...lists.doubts(),
      ...read.flatMap((each) => ('key' in each ? [] : [each.fault])),
    ],
  });
}

const withoutId = doubtful(
  DoubtKind.NO_IDENTIFIER,
  'The file has no column of identifiers: sessions are known by their titles, and one with another title is another session.',
);

const leftOut = (unread: readonly string[]): Doubt[] =>
  unread.length === 0
    ? []
    : [
        doubtful(
          DoubtKind.COLUMN_LEFT_OUT,
          `Nothing was read from ${unread
            .slice(0, 20)
            .map((header) => `“${header.slice(0, 40)}”`)
            .join(', ')}${unread.length > 20 ? ' …' : '.'}`,
        ),
      ];

/** An identifier, or the title with a number from the second of one title on. */
function keysIn(): Known['keyFor'] {
  const counts = new Map<string, number>();
  return (id, title) => {
    if (id !== '') return asKey(id);
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    return count === 1 ? title : `${title} (${String(count)})`;
  };
}

function readingOf(row: TableRow, known: Known): SourceSession | { readonly fault: Doubt } {
  const cellOf: CellOf = (field) => {
    const index = known.indexes.get(field);
    return index === undefined ? '' : normalizeLine(row.cells[index] ?? '');
  };
  const title = cellOf(TableField.TITLE);
  const key = known.keyFor(cellOf(TableField.ID), title);
  if (title === '') return { fault: skipping(DoubtKind.NO_TITLE, `${row.place} has no title.`) };
  try {
    const time = timeOfRow(cellOf, known.dateOrder, known.zone);
    return sessionOf({ key, title, time }, row, cellOf, known);
  } catch (error: unknown) {
    if (!(error instanceof CellFault)) throw error;
    const message = `${row.place}, ${error.field}: “${title.slice(0, 60)}” ${error.message}.`;
    if (error.isOfAll) throw new UnreadableSchedule(message, row.line);
    return { fault: skipping(DoubtKind.NO_TIME, message, key) };
  }
}

function sessionOf(
  named: { readonly key: string; readonly title: string; readonly time: SessionTime },
  row: TableRow,
  cellOf: CellOf,
  { indexes, lists }: Known,
): SourceSession {
  const textOf = (field: TableField) => row.cells[indexes.get(field) ?? -1] ?? '';
  const speakers = [
    ...lists.people(textOf(TableField.SPEAKERS), named.key),
    ...lists.people(textOf(TableField.HOSTS), named.key),
  ];
  const kind = kindOf(cellOf, named.title, speakers.length > 0);
  const rooms = lists.rooms(textOf(TableField.ROOMS));
  const track = cellOf(TableField.TRACK);
  return {
    ...named,
    kind,
    subtitle: cellOf(TableField.SUBTITLE) || null,
    abstract: textOf(TableField.ABSTRACT),
    description: textOf(TableField.DESCRIPTION),
    language: languageOf(cellOf(TableField.LANGUAGE) || null),
    level: levelOf(cellOf(TableField.LEVEL)),
    track: track === '' ? null : { name: track, color: null },
    format: cellOf(TableField.FORMAT) || null,
    rooms: rooms.map((name) => ({ key: name, name })),
    isInAllRooms:
      isYes(cellOf(TableField.IN_ALL_ROOMS)) || (rooms.length === 0 && kind === SessionKind.BREAK),
    speakers: speakers.map((name) => ({ key: name, name, biography: null })),
    recordingOptOut: isYes(cellOf(TableField.RECORDING_REFUSED)),
  };
}

/** The title tells of a session only where nobody speaks and nothing else does. */
function kindOf(cellOf: CellOf, title: string, isSpoken: boolean): SessionKind {
  const word = cellOf(TableField.KIND) || cellOf(TableField.FORMAT);
  if (word !== '') return sessionKindOf(word);
  return isSpoken ? SessionKind.TALK : sessionKindOf(title);
}

const isYes = (text: string): boolean => /^(?:yes|y|true|1|x)$/i.test(text);
