/** What a column of a table of sessions may hold. */
export enum TableField {
  ID = 'ID',
  TITLE = 'TITLE',
  SUBTITLE = 'SUBTITLE',
  ABSTRACT = 'ABSTRACT',
  DESCRIPTION = 'DESCRIPTION',
  DATE = 'DATE',
  START = 'START',
  END = 'END',
  TIMES = 'TIMES',
  DURATION = 'DURATION',
  ROOMS = 'ROOMS',
  IN_ALL_ROOMS = 'IN_ALL_ROOMS',
  TRACK = 'TRACK',
  FORMAT = 'FORMAT',
  KIND = 'KIND',
  LANGUAGE = 'LANGUAGE',
  LEVEL = 'LEVEL',
  SPEAKERS = 'SPEAKERS',
  HOSTS = 'HOSTS',
  RECORDING_REFUSED = 'RECORDING_REFUSED',
}

/** Which number of `03/04/2031` is the day. */
export enum DateOrder {
  DAY_FIRST = 'DAY_FIRST',
  MONTH_FIRST = 'MONTH_FIRST',
}

export enum CsvDelimiter {
  COMMA = 'COMMA',
  SEMICOLON = 'SEMICOLON',
  TAB = 'TAB',
}

/** How a table is read, where it does not say so itself. */
export interface TableReading {
  /** What the columns hold whose names do not say it, by their names. */
  readonly columns: readonly { readonly header: string; readonly field: TableField }[];
  /** Null: that with which the first line has the most cells. */
  readonly delimiter: CsvDelimiter | null;
  /** Null: a date that needs it is refused. */
  readonly dateOrder: DateOrder | null;
  /** What stands between several people or rooms in a cell. Null: line breaks, semicolons or commas. */
  readonly listSeparator: string | null;
}

/** What a file is whose own names say everything. */
export const plainReading: TableReading = {
  columns: [],
  delimiter: null,
  dateOrder: null,
  listSeparator: null,
};

/** A line of a table: as many cells as the table has columns. */
export interface TableRow {
  /** What a person finds it by: `Line 3`. */
  readonly place: string;
  /** From 1; null where the rows have no lines of their own. */
  readonly line: number | null;
  readonly cells: readonly string[];
}

/** Named columns and rows, whatever file they stand in. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}
