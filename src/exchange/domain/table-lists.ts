import { normalizeLine } from '../../kernel/text.js';
import { type Doubt, DoubtKind, doubtful } from './doubt.js';

/** Takes cells apart that name several people or rooms. */
export interface ListReader {
  /** The file is one of our own exports, which are clear. */
  readonly isOurs: boolean;
  readonly people: (cell: string, sessionKey: string) => string[];
  readonly rooms: (cell: string) => string[];
  /** What was taken apart without being sure. */
  readonly doubts: () => Doubt[];
}

const ours = ['starts_at', 'ends_at', 'in_all_rooms', 'session_format', 'recording_refused'];

/** By the separator, else as our own exports have it, else at line breaks and semicolons; people also at commas. */
export function listReader(separator: string | null, headers: readonly string[]): ListReader {
  const isOurs = separator === null && ours.every((header) => headers.includes(header));
  const unsure: { readonly cell: string; readonly key: string }[] = [];
  const clear = separator ?? (isOurs ? '\n' : /[\n;]/);
  const people = (cell: string, key: string) => {
    const names = cut(cell, clear);
    const [only = ''] = names;
    if (separator !== null || isOurs || names.length !== 1 || !only.includes(',')) return names;
    unsure.push({ cell: only, key });
    return cut(only, ',');
  };
  return { isOurs, people, rooms: (cell) => cut(cell, clear), doubts: () => told(unsure) };
}

const cut = (cell: string, separator: string | RegExp): string[] => [
  ...new Set(cell.split(separator).map(normalizeLine).filter(Boolean)),
];

function told(unsure: readonly { readonly cell: string; readonly key: string }[]): Doubt[] {
  const [first] = unsure;
  if (!first) return [];
  const message = `The commas in “${first.cell.slice(0, 60)}” were taken for several people; say what stands between people (listSeparator) if they are not.`;
  return [doubtful(DoubtKind.UNCLEAR_LIST, message, ...unsure.map(({ key }) => key))];
}
