import { StartFault } from '../platform/config/start-fault.js';
import { CsvDelimiter, DateOrder, plainReading, TableField, type TableReading } from './domain/table.js';

/** How an operator says a table is to be read: words as `day-first`, columns as `Talk name=title`. */
export interface TableOrder {
  readonly columns: readonly string[];
  readonly delimiter: string | null;
  readonly dateOrder: string | null;
  readonly listSeparator: string | null;
}

/** The same by its meaning; null where nothing is said. Throws StartFault for what means nothing. */
export function tableReadingOf(order: TableOrder): TableReading | null {
  const { columns, delimiter, dateOrder, listSeparator } = order;
  if (columns.length === 0 && delimiter === null && dateOrder === null && listSeparator === null) return null;
  return {
    ...plainReading,
    columns: columns.map(columnOf),
    delimiter: delimiter === null ? null : wordOf(CsvDelimiter, delimiter, 'delimiter'),
    dateOrder: dateOrder === null ? null : wordOf(DateOrder, dateOrder, 'order of dates'),
    listSeparator,
  };
}

function columnOf(text: string) {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new StartFault(`Write --map like 'Talk name=title', not ${text}.`);
  return { header: text.slice(0, at).trim(), field: wordOf(TableField, text.slice(at + 1), 'field') };
}

/** A value of an enum as a person writes it: `in-all-rooms`. */
export function wordOf<Value extends string>(
  values: Readonly<Record<string, Value>>,
  text: string,
  what: string,
): Value {
  const name = text.trim().toUpperCase().replaceAll('-', '_');
  const [, value] = Object.entries(values).find(([key]) => key === name) ?? [];
  if (value !== undefined) return value;
  throw new StartFault(`There is no ${what} ${text}; there are ${Object.keys(values).join(', ')}.`);
}
