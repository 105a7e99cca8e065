import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Rule } from './rule.js';

/** Nobody reads of a talk that is only being tried. */
export const tentativeTalk: Rule = (inOrder) =>
  inOrder
    .filter(({ isTentative }) => isTentative)
    .map((session) =>
      conflict({
        kind: ConflictKind.TENTATIVE_TALK,
        message: `“${session.title}” is only being tried: its proposal is not accepted.`,
        sessions: [session],
        extent: session.talkId ?? '',
      }),
    );
