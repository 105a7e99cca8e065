import { ConflictKind } from './conflict-kind.js';
import type { Conflict } from './conflict.js';
import { capacityBelowDemand } from './conflict-rules/capacity-below-demand.js';
import { outsideAvailability } from './conflict-rules/outside-availability.js';
import { outsideEvent } from './conflict-rules/outside-event.js';
import { outsideRoomHours } from './conflict-rules/outside-room-hours.js';
import { roomOverlap } from './conflict-rules/room-overlap.js';
import type { Circumstances, JudgedSession, Rule } from './conflict-rules/rule.js';
import { speakerOverlap } from './conflict-rules/speaker-overlap.js';
import { tentativeTalk } from './conflict-rules/tentative-talk.js';
import { tooShort } from './conflict-rules/too-short.js';
import { trackOverlap } from './conflict-rules/track-overlap.js';
import { turnoverTooShort } from './conflict-rules/turnover-too-short.js';
import { unconfirmedTalk } from './conflict-rules/unconfirmed-talk.js';

const rules: Record<ConflictKind, Rule> = {
  ROOM_OVERLAP: roomOverlap,
  SPEAKER_OVERLAP: speakerOverlap,
  TRACK_OVERLAP: trackOverlap,
  TURNOVER_TOO_SHORT: turnoverTooShort,
  OUTSIDE_EVENT: outsideEvent,
  OUTSIDE_AVAILABILITY: outsideAvailability,
  OUTSIDE_ROOM_HOURS: outsideRoomHours,
  TOO_SHORT: tooShort,
  CAPACITY_BELOW_DEMAND: capacityBelowDemand,
  UNCONFIRMED_TALK: unconfirmedTalk,
  TENTATIVE_TALK: tentativeTalk,
};

/** All conflicts of a draft, in order of time. Intervals are half-open: a session may start where another ends. */
export function conflictsOf(sessions: readonly JudgedSession[], circumstances: Circumstances): Conflict[] {
  const inOrder = sessions.toSorted(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  return Object.values(rules)
    .flatMap((rule) => rule(inOrder, circumstances))
    .sort((one, other) => startOf(one) - startOf(other));
}

const startOf = ({ sessions }: Conflict): number => sessions[0]?.startsAt.getTime() ?? 0;

/** By the ids of sessions, in which of their rooms and speakers they overlap others. */
export interface Overlaps {
  readonly ofRooms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ofSpeakers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The overlaps among the conflicts. */
export function overlapsOf(conflicts: readonly Conflict[]): Overlaps {
  const ofRooms = new Map<string, Set<string>>();
  const ofSpeakers = new Map<string, Set<string>>();
  for (const { kind, sessions, roomId, speakerId } of conflicts)
    for (const { id } of sessions) {
      if (kind === ConflictKind.ROOM_OVERLAP && roomId !== null)
        ofRooms.set(id, new Set(ofRooms.get(id)).add(roomId));
      if (kind === ConflictKind.SPEAKER_OVERLAP && speakerId !== null)
        ofSpeakers.set(id, new Set(ofSpeakers.get(id)).add(speakerId));
    }
  return { ofRooms, ofSpeakers };
}
