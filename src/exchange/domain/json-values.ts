import { normalizeLine } from '../../kernel/text.js';
import { UnreadableSchedule } from './unreadable-schedule.js';

const MAX_DEPTH = 24;
const MAX_VALUES = 1_000_000;

/** The value of a JSON text. Refuses what is none, what is nested too deeply and what has too many values. */
export function readJson(text: string): unknown {
  refuseBombs(text);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error: unknown) {
    const reason = error instanceof SyntaxError ? error.message : '';
    throw new UnreadableSchedule(
      `The JSON is broken: ${normalizeLine(reason).slice(0, 200)}`,
      lineOf(reason),
    );
  }
}

const lineOf = (reason: string): number | null => {
  const line = /line (\d+)/.exec(reason)?.[1];
  return line === undefined ? null : Number(line);
};

/** Counts outside of strings, before anything is built of it. */
function refuseBombs(text: string): void {
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isInString && sign === '\\') at++;
    else if (sign === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    else if (sign === ',') values++;
    if (depth > MAX_DEPTH)
      throw new UnreadableSchedule(`The JSON is nested more than ${String(MAX_DEPTH)} levels deep.`);
    if (values > MAX_VALUES) throw new UnreadableSchedule('The JSON has too many values.');
  }
}

/** What the object says under this name itself: nothing of its prototype, and nothing where it is no object. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;

/** The text of a string or a number as it is; empty for anything else. */
export function textOf(value: unknown, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : typeof field === 'number' ? String(field) : '';
}

/** The same on one line, or null when nothing is left of it. */
export const lineOfField = (value: unknown, name: string): string | null =>
  normalizeLine(textOf(value, name)) || null;

/** The items of a list; none for anything else. */
export function listOf(value: unknown, name: string): unknown[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : [];
}

export const isTrue = (value: unknown, name: string): boolean => fieldOf(value, name) === true;
