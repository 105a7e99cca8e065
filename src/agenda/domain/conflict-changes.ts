import { sidesOf, type SessionEdit } from './apply-operations.js';
import type { Conflict } from './conflict.js';
import { conflictsOf } from './conflicts.js';
import type { Circumstances, JudgedSession } from './conflict-rules/rule.js';
import { gapOf } from './conflict-rules/turnover-too-short.js';

/** An edit with what the rules ask of its session. */
export type JudgedEdit = SessionEdit<JudgedSession>;

/** What an edit did to the conflicts of a draft. */
export interface ConflictChanges {
  readonly made: readonly Conflict[];
  readonly solved: readonly Conflict[];
}

/** A time in one room, for one speaker or of one track: whose sessions touch it may be in conflict otherwise now. */
export interface Window {
  readonly of: 'ROOM' | 'SPEAKER' | 'TRACK';
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * Where to look for what an edit may have done: when its sessions were and are, and in rooms so much longer, before and
 * after, as those need between sessions.
 *
 * That is enough. A pair is named for its later session, together with those earlier ones beside it that end last; so a
 * session that was not edited gets another pair only if it starts within a window, and all that may be in its pairs then,
 * before and now, lies in that window, too.
 */
export function windowsOf(edits: readonly JudgedEdit[], { rooms }: Pick<Circumstances, 'rooms'>): Window[] {
  return sidesOf(edits).flatMap(({ startsAt, endsAt, roomIds, speakerIds, hostIds, trackId }) => [
    ...roomIds.map((id): Window => {
      const gap = gapOf(rooms.get(id)) * 60_000;
      return {
        of: 'ROOM',
        id,
        from: new Date(startsAt.getTime() - gap),
        to: new Date(endsAt.getTime() + gap),
      };
    }),
    ...[...speakerIds, ...hostIds].map((id): Window => ({ of: 'SPEAKER', id, from: startsAt, to: endsAt })),
    ...(trackId === null ? [] : [{ of: 'TRACK' as const, id: trackId, from: startsAt, to: endsAt }]),
  ]);
}

/**
 * Which conflicts are gone and which are new, one that is otherwise than before in both; `near` are the sessions in the
 * windows of the edits, or more of the draft after them.
 */
export function conflictChangesOf(
  edits: readonly JudgedEdit[],
  near: readonly JudgedSession[],
  circumstances: Circumstances,
): ConflictChanges {
  const touched = new Set(edits.flatMap(({ before, after }) => [before?.id, after?.id]));
  const untouched = near.filter(({ id }) => !touched.has(id));
  const found = (side: 'before' | 'after') =>
    conflictsOf([...untouched, ...edits.flatMap((edit) => edit[side] ?? [])], circumstances);
  const [before, after] = [found('before'), found('after')];
  return { made: without(after, before), solved: without(before, after) };
}

function without(conflicts: readonly Conflict[], others: readonly Conflict[]): Conflict[] {
  const keys = new Set(others.map(({ key }) => key));
  return conflicts.filter(({ key }) => !keys.has(key));
}
