import { AcceptedConflict } from '../data/accepted-conflict.entity.js';
import { Agenda } from '../data/agenda.entity.js';
import { ConflictSeverityRow } from '../data/conflict-severity.entity.js';
import { ReleaseSessionRoom } from '../data/release-session-room.entity.js';
import { ReleaseSessionSpeaker } from '../data/release-session-speaker.entity.js';
import { ReleaseSession } from '../data/release-session.entity.js';
import { Release } from '../data/release.entity.js';
import { SessionBooking } from '../data/session-booking.entity.js';
import { SessionHost } from '../data/session-host.entity.js';
import { SessionPlacesRow } from '../data/session-places.entity.js';
import { SessionRoom } from '../data/session-room.entity.js';
import { SessionRow } from '../data/session.entity.js';

/** The tables of drafts, of what was published, and of what people booked. */
export const entities = [
  Agenda,
  SessionRow,
  SessionRoom,
  SessionHost,
  Release,
  ReleaseSession,
  ReleaseSessionRoom,
  ReleaseSessionSpeaker,
  SessionPlacesRow,
  SessionBooking,
  ConflictSeverityRow,
  AcceptedConflict,
];
