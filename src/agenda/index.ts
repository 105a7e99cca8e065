export { AgendaModule } from './agenda.module.js';
export { AgendaService } from './agenda.service.js';
export type { Session } from './data/session.entity.js';
export type { ReleasedSession } from './domain/release-contents.js';
export { entryIdOf, type Placement, SessionKind } from './domain/session.js';
export { SessionType } from './graphql/session.type.js';
export { ReleasesService } from './releases.service.js';
