import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { EventsModule } from '../events/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { StarsModule } from '../stars/index.js';
import { TalksModule } from '../talks/index.js';
import { AcceptedConflicts } from './accepted-conflicts.js';
import { AgendaService } from './agenda.service.js';
import { BookingLine } from './booking-line.js';
import { BookingReader } from './booking-reader.js';
import { BookingRelease } from './booking-release.js';
import { BookingsService } from './bookings.service.js';
import { Agenda } from './data/agenda.entity.js';
import { BookingsRepository } from './data/bookings.repository.js';
import { ConflictChecks } from './conflict-checks.js';
import { ConflictCircumstances } from './conflict-circumstances.js';
import { ConflictsService } from './conflicts.service.js';
import { AcceptedConflict } from './data/accepted-conflict.entity.js';
import { ConflictSeverityRow } from './data/conflict-severity.entity.js';
import { ConflictWeightsRepository } from './data/conflict-weights.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { ReleaseHistoryRepository } from './data/release-history.repository.js';
import { ReleaseSessionRoom } from './data/release-session-room.entity.js';
import { ReleaseSessionSpeaker } from './data/release-session-speaker.entity.js';
import { ReleaseSession } from './data/release-session.entity.js';
import { Release } from './data/release.entity.js';
import { ReleasesRepository } from './data/releases.repository.js';
import { SessionBooking } from './data/session-booking.entity.js';
import { SessionHost } from './data/session-host.entity.js';
import { SessionPlacesRow } from './data/session-places.entity.js';
import { SessionPlacesRepository } from './data/session-places.repository.js';
import { SessionRoom } from './data/session-room.entity.js';
import { SessionRow } from './data/session.entity.js';
import { DraftEdits } from './draft-edits.js';
import { DraftRestore } from './draft-restore.js';
import { DraftSessions } from './draft-sessions.js';
import { AgendaDraftResolver } from './graphql/agenda-draft.resolver.js';
import { AgendaSessionsResolver } from './graphql/agenda-sessions.resolver.js';
import { AgendaFilters } from './graphql/agenda-filters.js';
import { AgendaLoader } from './graphql/agenda.loaders.js';
import { AgendaResolver } from './graphql/agenda.resolver.js';
import { BookingsLoader } from './graphql/bookings.loader.js';
import { BookingsResolver } from './graphql/bookings.resolver.js';
import {
  ConflictAcceptancesResolver,
  ConflictsResolver,
  DraftConflictsResolver,
  EventConflictRulesResolver,
} from './graphql/conflicts.resolver.js';
import { EventAgendaResolver } from './graphql/event-agenda.resolver.js';
import { ReleasesResolver } from './graphql/releases.resolver.js';
import { RestoreReleaseResolver } from './graphql/restore-release.resolver.js';
import { SessionChangesResolver } from './graphql/session-changes.resolver.js';
import {
  BookingRelationsResolver,
  EventBookingsResolver,
  SessionBookingsResolver,
  SessionPlacesResolver,
} from './graphql/session-bookings.resolver.js';
import { SessionsResolver } from './graphql/sessions.resolver.js';
import { NamedSessions } from './named-sessions.js';
import { PublishedEntries } from './published-entries.js';
import { WeighConflictsResolver } from './graphql/weigh-conflicts.resolver.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseHistory } from './release-history.js';
import { ReleasePreview } from './release-preview.js';
import { ReleasesService } from './releases.service.js';
import { SessionPlacesService } from './session-places.service.js';
import { TouchedPeople } from './touched-people.js';
import { TriedSessions } from './tried-sessions.js';

const entities = [
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

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    AccountsModule,
    EventsModule,
    SpeakersModule,
    StarsModule,
    TalksModule,
  ],
  providers: [
    DraftsRepository,
    DraftSessions,
    DraftEdits,
    ReleasesRepository,
    AgendaService,
    ReleasesService,
    ReleaseHistoryRepository,
    ReleaseHistory,
    DraftRestore,
    TouchedPeople,
    ReleasePreview,
    ConflictWeightsRepository,
    ConflictCircumstances,
    ConflictChecks,
    AcceptedConflicts,
    ConflictsService,
    PublishingService,
    TriedSessions,
    AgendaLoader,
    AgendaFilters,
    AgendaResolver,
    EventAgendaResolver,
    AgendaSessionsResolver,
    AgendaDraftResolver,
    SessionsResolver,
    ConflictsResolver,
    ReleasesResolver,
    SessionChangesResolver,
    RestoreReleaseResolver,
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
    ConflictAcceptancesResolver,
    DraftConflictsResolver,
    EventConflictRulesResolver,
    WeighConflictsResolver,
  ],
  exports: [
    AgendaService,
    PublishingService,
    ReleasesService,
    ReleaseHistory,
    TouchedPeople,
    BookingsService,
    BookingReader,
    SessionPlacesService,
  ],
})
export class AgendaModule {}
