/** What sort of gathering an event is. */
export enum EventKind {
  CONFERENCE = 'CONFERENCE',
  MEETUP = 'MEETUP',
}

/** How one takes part. */
export enum Attendance {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  HYBRID = 'HYBRID',
}
