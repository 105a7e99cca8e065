export { AgendaModule } from './agenda.module.js';
export { AgendaService } from './agenda.service.js';
export type { ReleasedSession } from './domain/release-contents.js';
export { entryIdOf, type Placement, type Session, SessionKind } from './domain/session.js';
export { SessionType } from './graphql/session.type.js';
export { ReleasesService } from './releases.service.js';
