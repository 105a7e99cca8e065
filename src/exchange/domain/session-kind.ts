import { SessionKind } from './programme.js';

const { BREAK, CEREMONY, WORKSHOP } = SessionKind;

const kinds: ReadonlyMap<string, SessionKind> = new Map([
  ['break', BREAK],
  ['pause', BREAK],
  ['lunch', BREAK],
  ['coffee', BREAK],
  ['ceremony', CEREMONY],
  ['opening', CEREMONY],
  ['closing', CEREMONY],
  ['workshop', WORKSHOP],
  ['tutorial', WORKSHOP],
]);

/** Judges by the first and the last word of the source’s own kind: `Lunch break`, `Workshop (90)`; the unknown is a talk. */
export function sessionKindOf(format: string | null): SessionKind {
  const words = format?.toLowerCase().match(/[a-z]+/g) ?? [];
  return kinds.get(words[0] ?? '') ?? kinds.get(words.at(-1) ?? '') ?? SessionKind.TALK;
}
