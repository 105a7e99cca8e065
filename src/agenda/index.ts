export { AgendaModule } from './agenda.module.js';
export { AgendaService } from './agenda.service.js';
export { BookingReader } from './booking-reader.js';
export { BookingCancelled, BookingPromoted } from './bookings.facts.js';
export { BookingsService } from './bookings.service.js';
export { BookingStatus } from './domain/booking.js';
export { type ReleasedSession, type SessionChange, SessionChangeKind } from './domain/release-contents.js';
export {
  entryIdOf,
  type Placement,
  type PlannedSession,
  type Session,
  SessionKind,
} from './domain/session.js';
export { SessionType } from './graphql/session.type.js';
export { PublishingService } from './publishing.service.js';
export { ReleaseHistory } from './release-history.js';
export { ReleasesService } from './releases.service.js';
export { SessionPlacesService } from './session-places.service.js';
export { TouchedPeople } from './touched-people.js';
