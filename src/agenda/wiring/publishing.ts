import { ReleaseHistoryRepository } from '../data/release-history.repository.js';
import { ReleasesRepository } from '../data/releases.repository.js';
import { AgendaFilters } from '../graphql/agenda-filters.js';
import { AgendaSessionsResolver } from '../graphql/agenda-sessions.resolver.js';
import { AgendaLoader } from '../graphql/agenda.loaders.js';
import { EventAgendaResolver } from '../graphql/event-agenda.resolver.js';
import { ReleasesResolver } from '../graphql/releases.resolver.js';
import { SessionChangesResolver } from '../graphql/session-changes.resolver.js';
import { PublishingService } from '../publishing.service.js';
import { ReleaseHistory } from '../release-history.js';
import { ReleasePreview } from '../release-preview.js';
import { ReleasesService } from '../releases.service.js';
import { TouchedPeople } from '../touched-people.js';

/** Releases: what they hold, what they changed and whom that touches. */
export const publishing = [
  ReleasesRepository,
  ReleaseHistoryRepository,
  ReleasesService,
  ReleaseHistory,
  ReleasePreview,
  TouchedPeople,
  PublishingService,
  AgendaLoader,
  AgendaFilters,
  EventAgendaResolver,
  AgendaSessionsResolver,
  ReleasesResolver,
  SessionChangesResolver,
];
