/** What may be wrong with a draft, although it can be drawn up so. */
export enum ConflictKind {
  ROOM_OVERLAP = 'ROOM_OVERLAP',
  SPEAKER_OVERLAP = 'SPEAKER_OVERLAP',
  TRACK_OVERLAP = 'TRACK_OVERLAP',
  TURNOVER_TOO_SHORT = 'TURNOVER_TOO_SHORT',
  OUTSIDE_EVENT = 'OUTSIDE_EVENT',
  OUTSIDE_AVAILABILITY = 'OUTSIDE_AVAILABILITY',
  OUTSIDE_ROOM_HOURS = 'OUTSIDE_ROOM_HOURS',
  TOO_SHORT = 'TOO_SHORT',
  CAPACITY_BELOW_DEMAND = 'CAPACITY_BELOW_DEMAND',
  UNCONFIRMED_TALK = 'UNCONFIRMED_TALK',
  TENTATIVE_TALK = 'TENTATIVE_TALK',
}

/** What a conflict means for publishing. */
export enum ConflictSeverity {
  BLOCK = 'BLOCK',
  WARN = 'WARN',
  IGNORE = 'IGNORE',
}

const { BLOCK, WARN } = ConflictSeverity;

/** What cannot be blocks; what is worth a look warns. */
export const defaultSeverity: Record<ConflictKind, ConflictSeverity> = {
  ROOM_OVERLAP: BLOCK,
  SPEAKER_OVERLAP: BLOCK,
  TRACK_OVERLAP: WARN,
  TURNOVER_TOO_SHORT: WARN,
  OUTSIDE_EVENT: BLOCK,
  OUTSIDE_AVAILABILITY: BLOCK,
  OUTSIDE_ROOM_HOURS: BLOCK,
  TOO_SHORT: WARN,
  CAPACITY_BELOW_DEMAND: WARN,
  UNCONFIRMED_TALK: WARN,
  TENTATIVE_TALK: BLOCK,
};

/** A talk that nobody has decided upon is never published: such a conflict always blocks, and cannot be accepted. */
export const isFixed = (kind: ConflictKind): boolean => kind === ConflictKind.TENTATIVE_TALK;

/** What would solve it, in a sentence for people. */
export const wayOut: Record<ConflictKind, string> = {
  ROOM_OVERLAP: 'Move one of the two to another room or time.',
  SPEAKER_OVERLAP: 'Move one of the two to another time, or let somebody else give it or lead through it.',
  TRACK_OVERLAP: 'Move one of the two to another time, so that people can follow the track.',
  TURNOVER_TOO_SHORT: 'Let the second start later, or give the room less time between sessions.',
  OUTSIDE_EVENT: 'Move the session, or change the dates of the event.',
  OUTSIDE_AVAILABILITY: 'Move the session to a time at which the speaker can be there, or ask the speaker.',
  OUTSIDE_ROOM_HOURS: 'Move the session, or change the hours of the room.',
  TOO_SHORT: 'Give the session more time, or the talk another session format.',
  CAPACITY_BELOW_DEMAND: 'Move the session to a larger room.',
  UNCONFIRMED_TALK: 'Publish the decision if it is not, and ask its speakers to confirm.',
  TENTATIVE_TALK: 'Accept the proposal, or take it off the draft again.',
};
