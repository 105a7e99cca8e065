import { conflict } from '../conflict.js';
import { ConflictKind } from '../conflict-kind.js';
import type { Rule } from './rule.js';

/** The speakers of a talk have promised to give it. */
export const unconfirmedTalk: Rule = (inOrder) =>
  inOrder
    .filter(({ isConfirmed, isTentative }) => !isConfirmed && !isTentative)
    .map((session) =>
      conflict({
        kind: ConflictKind.UNCONFIRMED_TALK,
        message: `The speakers of “${session.title}” have not confirmed that they give it.`,
        sessions: [session],
        extent: session.talkId ?? '',
      }),
    );
