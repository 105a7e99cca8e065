import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Rule } from './rule.js';

/** A session takes as long as the session format of its talk, or longer. */
export const tooShort: Rule = (inOrder, { formatMinutes }) =>
  inOrder.flatMap((session) => {
    const wanted = formatMinutes.get(session.sessionFormatId ?? '') ?? 0;
    const minutes = (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000;
    if (minutes >= wanted) return [];
    const found = conflict({
      kind: ConflictKind.TOO_SHORT,
      message: `“${session.title}” has ${String(minutes)} of the ${String(wanted)} minutes of its session format.`,
      sessions: [session],
      extent: `${String(minutes)}/${String(wanted)}`,
    });
    return [found];
  });
