import { BookingLine } from '../booking-line.js';
import { BookingReader } from '../booking-reader.js';
import { BookingRelease } from '../booking-release.js';
import { BookingsService } from '../bookings.service.js';
import { BookingsRepository } from '../data/bookings.repository.js';
import { SessionPlacesRepository } from '../data/session-places.repository.js';
import { BookingsLoader } from '../graphql/bookings.loader.js';
import { BookingsResolver } from '../graphql/bookings.resolver.js';
import {
  BookingRelationsResolver,
  EventBookingsResolver,
  SessionBookingsResolver,
  SessionPlacesResolver,
} from '../graphql/session-bookings.resolver.js';
import { NamedSessions } from '../named-sessions.js';
import { PublishedEntries } from '../published-entries.js';
import { SessionPlacesService } from '../session-places.service.js';

/** Places in published sessions, and who has or wants one. */
export const booking = [
  SessionPlacesRepository,
  BookingsRepository,
  PublishedEntries,
  NamedSessions,
  BookingReader,
  BookingLine,
  BookingRelease,
  BookingsService,
  SessionPlacesService,
  BookingsLoader,
  BookingsResolver,
  SessionBookingsResolver,
  SessionPlacesResolver,
  EventBookingsResolver,
  BookingRelationsResolver,
];
