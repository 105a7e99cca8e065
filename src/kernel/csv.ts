export type CsvValue = string | number | null;

/**
 * What a spreadsheet would take for a formula, full-width signs and leading blanks included; and the same behind
 * apostrophes, so that one more in front can be told from those.
 */
const formula = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0])/;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A cell as it was before it got an apostrophe in front. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;

/** What stands in each column of a file, by the name of the column. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvValue>>;

/**
 * A line of a CSV text by RFC 4180. Text that a spreadsheet would calculate gets an apostrophe in front; numbers stay
 * numbers. Null is an empty cell.
 */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`;

/** Without it spreadsheets read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a file with these columns begins. */
export const csvHead = <Row>(columns: CsvColumns<Row>): string =>
  BYTE_ORDER_MARK + csvLine(Object.keys(columns));

export const csvRow = <Row>(columns: CsvColumns<Row>, row: Row): string =>
  csvLine(Object.values(columns).map((valueOf) => valueOf(row)));
