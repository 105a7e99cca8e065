import { AgendaService } from '../agenda.service.js';
import { DraftsRepository } from '../data/drafts.repository.js';
import { DraftEdits } from '../draft-edits.js';
import { DraftRestore } from '../draft-restore.js';
import { DraftSessions } from '../draft-sessions.js';
import { AgendaDraftResolver } from '../graphql/agenda-draft.resolver.js';
import { AgendaResolver } from '../graphql/agenda.resolver.js';
import { RestoreReleaseResolver } from '../graphql/restore-release.resolver.js';
import { SessionsResolver } from '../graphql/sessions.resolver.js';
import { TriedSessions } from '../tried-sessions.js';

/** Drafts: their sessions, and every way in which these change. */
export const drafting = [
  DraftsRepository,
  DraftSessions,
  DraftEdits,
  DraftRestore,
  TriedSessions,
  AgendaService,
  AgendaResolver,
  AgendaDraftResolver,
  RestoreReleaseResolver,
  SessionsResolver,
];
