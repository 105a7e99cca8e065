import { hashOf } from '../../kernel/secret.js';
import type { ConflictKind } from './conflict-kind.js';
import type { PlannedSession } from './session.js';

export interface Conflict {
  /**
   * The same as long as the same sessions are in conflict in the same way and to the same extent; another one as soon as
   * that is otherwise.
   */
  readonly key: string;
  readonly kind: ConflictKind;
  /** A sentence for people. */
  readonly message: string;
  /** Those concerned, in order of their start. */
  readonly sessions: readonly PlannedSession[];
  /** Who would be in two places at once, or cannot be there. */
  readonly speakerId: string | null;
  /** Where it is; null where it is about no room, or about all rooms of the session together. */
  readonly roomId: string | null;
}

interface Finding extends Pick<Conflict, 'kind' | 'message' | 'sessions'> {
  readonly speakerId?: string;
  readonly roomId?: string;
  /** What must not change, or it is another conflict: how long, how much. */
  readonly extent: string | number;
}

export function conflict({ extent, speakerId, roomId, ...found }: Finding): Conflict {
  const ids = found.sessions.map(({ id }) => id).join();
  const parts = [found.kind, ids, speakerId, roomId, extent];
  const key = hashOf(parts.join('/')).toString('base64url');
  return { ...found, key, speakerId: speakerId ?? null, roomId: roomId ?? null };
}
