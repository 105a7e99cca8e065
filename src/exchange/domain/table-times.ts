import { Temporal } from 'temporal-polyfill';
import { DoubtKind } from './doubt.js';
import { readDate, readSessionTime, readSpan, type SessionTime } from './schedule-clock.js';
import { DateOrder, TableField } from './table.js';

/** A cell that cannot be read as what its column holds. */
export class CellFault extends Error {
  constructor(
    readonly field: TableField,
    message: string,
    /** It would have to be guessed for every row: the whole file is refused. */
    readonly isOfAll = false,
  ) {
    super(message);
  }
}

/** The text of a row in the column of a field; empty where there is none. */
export type CellOf = (field: TableField) => string;

/** What a cell says of a moment: `null` is what it leaves out. */
interface Moment {
  /** `2031-05-01`. */
  readonly day: string | null;
  /** `09:30:00`, with an offset where one is written. */
  readonly time: string | null;
}

const DAYS: readonly { pattern: RegExp; order: string }[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/, order: 'ymd' },
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, order: '?' },
  { pattern: /^(?:\p{L}+,? )?(\d{1,2})\.? (\p{L}{3,9})\.?,? (\d{4})(?!\d)/u, order: 'dmy' },
  { pattern: /^(?:\p{L}+, )?(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/u, order: 'mdy' },
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /^(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const RANGE = /^(.+?)\s*(?:-|–|—|\bto\b)\s*(.+)$/;
const TWELVE_HOURS = 12 * 3_600_000;

/** When a row's session is. Throws CellFault, and ZoneNeeded for a local time without a zone. */
export function timeOfRow(cellOf: CellOf, order: DateOrder | null, zone: string | null): SessionTime {
  const date = dateOfRow(cellOf, order);
  const { from, to } = spanOfRow(cellOf, date.rest, order);
  const day = from.moment.day ?? date.day;
  if (from.moment.time === null || day === null)
    throw new CellFault(from.field, `has no ${day === null ? 'date' : 'start'} that can be read`);
  const start = `${day}T${from.moment.time}`;
  const listed = date.day === null ? null : readDate(date.day);
  const read =
    to === null
      ? byDuration(start, cellOf(TableField.DURATION), listed, zone)
      : byEnd({ day, start }, to, listed, zone);
  if (!read) throw new CellFault(from.field, `has a date or time that does not exist: ${quoted(start)}`);
  if (read.endsAt <= read.startsAt)
    throw new CellFault(to?.field ?? TableField.DURATION, 'does not end after it starts');
  return read;
}

interface Bound {
  readonly field: TableField;
  readonly moment: Moment;
}

/** The day of the row's own date, and what is written behind it. */
function dateOfRow(cellOf: CellOf, order: DateOrder | null): { day: string | null; rest: string } {
  const text = cellOf(TableField.DATE);
  if (text === '') return { day: null, rest: '' };
  const { day, rest } = splitDay(TableField.DATE, text, order);
  // A weekday beside whole starts says nothing more.
  if (day === null && splitDay(TableField.START, cellOf(TableField.START), order).day === null)
    throw new CellFault(TableField.DATE, `has a date that cannot be read: ${quoted(text)}`);
  return { day, rest: day === null ? '' : rest };
}

function spanOfRow(
  cellOf: CellOf,
  behindDate: string,
  order: DateOrder | null,
): { from: Bound; to: Bound | null } {
  const { START, END, TIMES, DATE } = TableField;
  const bound = (field: TableField, text: string): Bound => ({ field, moment: momentOf(field, text, order) });
  const start = cellOf(START);
  const end = cellOf(END);
  if (start !== '') return { from: bound(START, start), to: end === '' ? null : bound(END, end) };
  const field = cellOf(TIMES) === '' ? DATE : TIMES;
  const times = cellOf(TIMES) || behindDate;
  const [, first, last] = RANGE.exec(times) ?? [];
  if (first !== undefined && last !== undefined) return { from: bound(field, first), to: bound(field, last) };
  if (times === '') throw new CellFault(START, 'has no start');
  return { from: bound(field, times), to: end === '' ? null : bound(END, end) };
}

function momentOf(field: TableField, text: string, order: DateOrder | null): Moment {
  const { day, rest } = splitDay(field, text, order);
  if (rest === '') return { day, time: null };
  const [, hours, minutes, seconds = '00', half, offset = ''] = TIME.exec(rest) ?? [];
  if (hours === undefined || minutes === undefined || (half !== undefined && !isOnClockFace(hours)))
    throw new CellFault(field, `has a time that cannot be read: ${quoted(text)}`);
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { day, time: `${pad(hour)}:${minutes}:${seconds}${offset.toUpperCase()}` };
}

const isOnClockFace = (hours: string): boolean => Number(hours) >= 1 && Number(hours) <= 12;

function splitDay(
  field: TableField,
  text: string,
  order: DateOrder | null,
): { day: string | null; rest: string } {
  for (const each of DAYS) {
    const [whole, ...parts] = each.pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const rest = text.slice(whole.length);
    if (rest !== '' && !/^[\s,|T]/.test(rest)) break;
    const [first = '', second = '', third = ''] = parts;
    const written = each.order === '?' ? orderOf(field, text, order) : each.order;
    const [year, month, day] =
      written === 'ymd' ? parts : written === 'dmy' ? [third, second, first] : [third, first, second];
    const number = monthOf(month ?? '');
    if (number === null) break;
    return { day: `${year ?? ''}-${number}-${pad(Number(day))}`, rest: rest.replace(/^[\s,|T]+/, '') };
  }
  return { day: null, rest: text };
}

function orderOf(field: TableField, text: string, order: DateOrder | null): string {
  if (order !== null) return order === DateOrder.DAY_FIRST ? 'dmy' : 'mdy';
  throw new CellFault(
    field,
    `has the date ${quoted(text)}, whose day may be its first or its second number: say which (dateOrder)`,
    true,
  );
}

/** `5`, `May` and `may` are `05`. */
function monthOf(text: string): string | null {
  if (/^\d+$/.test(text)) return pad(Number(text));
  const index = MONTHS.indexOf(text.toLowerCase().slice(0, 3));
  return index < 0 ? null : pad(index + 1);
}

const pad = (number: number): string => String(number).padStart(2, '0');

type Day = Parameters<typeof readSpan>[3];

/** An end that says only a time and lies before the start is on the next day, if that is within twelve hours. */
function byEnd(
  { day, start }: { readonly day: string; readonly start: string },
  { field, moment }: Bound,
  listed: Day,
  zone: string | null,
): SessionTime | null {
  if (moment.time === null) throw new CellFault(field, 'has no end that can be read');
  const span = readSpan(start, `${moment.day ?? day}T${moment.time}`, zone, listed);
  if (!span || moment.day !== null || span.endsAt > span.startsAt) return span;
  const next = readDate(day)?.add({ days: 1 }).toString() ?? '';
  const past = readSpan(start, `${next}T${moment.time}`, zone, listed);
  if (!past || past.endsAt.getTime() - past.startsAt.getTime() > TWELVE_HOURS) return span;
  const message = `it ends at ${moment.time.slice(0, 5)} before it starts; the next day was taken.`;
  return { ...past, remarks: [...past.remarks, { kind: DoubtKind.UNCLEAR_TIME, message }] };
}

function byDuration(start: string, text: string, listed: Day, zone: string | null): SessionTime | null {
  if (text === '') throw new CellFault(TableField.DURATION, 'has neither end nor duration');
  const minutes = minutesOf(text);
  if (minutes === null || minutes > 99 * 60)
    throw new CellFault(TableField.DURATION, `has a duration that cannot be read: ${quoted(text)}`);
  const seconds = Math.round(minutes * 60);
  const duration = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((each) => pad(Math.floor(each)));
  const day = { date: listed ?? null, dayChange: new Temporal.PlainTime() };
  return readSessionTime({ date: start, start: '', duration: duration.join(':') }, day, zone);
}

/** `45`, `45 min`, `1:30`, `1:30:00`, `1h 30m`, `PT45M`. */
function minutesOf(text: string): number | null {
  const [, plain] = /^(\d{1,4})\s*(?:m|min|mins|minutes?|minuten)?\.?$/i.exec(text) ?? [];
  if (plain !== undefined) return Number(plain);
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  const [whole, h = '0', m = '0'] =
    /^(?:PT)?(?:(\d{1,2})\s*h(?:ours?)?)?\s*(?:(\d{1,3})\s*m(?:in(?:utes)?)?)?$/i.exec(text) ?? [];
  return whole === undefined || whole === '' ? null : Number(h) * 60 + Number(m);
}

const quoted = (text: string): string => `“${text.slice(0, 60)}”`;
