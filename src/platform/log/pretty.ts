import type { DestinationStream } from 'pino';
import { z } from 'zod';

const entry = z.looseObject({
  level: z.number(),
  msg: z.string().optional(),
  context: z.string().optional(),
  err: z.looseObject({ stack: z.string() }).optional(),
});

const names = new Map([
  [60, 'FATAL'],
  [50, 'ERROR'],
  [40, 'warn '],
  [30, 'info '],
]);

/** A terminal must not obey what a stranger put into a log. */
const visible = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '·');

/** One JSON line of the log as a person at a terminal likes to read it. */
export function prettyLine(line: string): string {
  const { level, msg = '', context, err } = entry.parse(JSON.parse(line));
  const from = context === undefined ? '' : `[${context}] `;
  const stack = err ? `\n${err.stack}` : '';
  return `${names.get(level) ?? 'debug'} ${visible(`${from}${msg}${stack}`)}\n`;
}

/** Where a person watches: readable lines instead of JSON. */
export const prettyTo = (out: NodeJS.WritableStream): DestinationStream => ({
  write: (line) => {
    out.write(prettyLine(line));
  },
});
