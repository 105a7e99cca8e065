import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { PathOf } from './domain/apply-operations.js';
import type { Move } from './domain/arrange.js';
import { type Conflict, conflictsOf } from './domain/conflicts.js';
import type { Operation } from './domain/operations.js';
import { AgendaHasConflicts } from './domain/refusals.js';
import type { Placement, PlannedSession, Session } from './domain/session.js';
import { type Edit, DraftEdits } from './draft-edits.js';
import { DraftSessions, type PlannedEdit } from './draft-sessions.js';
import { type Publication, ReleasesService } from './releases.service.js';

type EventOfAgenda = Pick<Event, 'id' | 'organizationId' | 'startsAt' | 'endsAt'>;

/** The draft as its organizers see it. */
export interface Draft {
  readonly eventId: string;
  readonly version: number;
  readonly sessions: readonly PlannedSession[];
  readonly conflicts: readonly Conflict[];
}

/** One edited session, and the version of the draft after the edit. */
export interface Edited {
  readonly session: PlannedSession;
  readonly draftVersion: number;
}

/** What somebody wants done in one go. A new session gets its id here. */
export type WantedOperation = Omit<Operation, 'place' | 'replace'> & { readonly place?: Placement };

export interface Publishing {
  /** For readers: what is new. */
  readonly note: string;
  readonly acceptConflicts: boolean;
}

/** The draft that organizers arrange, until they publish it. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly drafts: DraftsRepository,
    private readonly edits: DraftEdits,
    private readonly draftSessions: DraftSessions,
    private readonly releases: ReleasesService,
  ) {}

  /** All operations or none; a given `draftVersion` must be the present one. */
  async edit(
    viewer: Viewer,
    {
      eventId,
      operations,
      draftVersion,
    }: { eventId: string; operations: readonly WantedOperation[]; draftVersion?: number | null },
  ): Promise<{ edits: PlannedEdit[]; draftVersion: number }> {
    const wanted = operations.map(({ place, ...rest }) =>
      place ? { place: sessionOf(eventId, place) } : rest,
    );
    const result = await this.edits.edit(viewer, {
      eventId,
      operations: wanted,
      draftVersion,
      pathOf: pathInBatch,
    });
    return { ...result, edits: await this.draftSessions.completeEdits(result.edits) };
  }

  place(
    viewer: Viewer,
    eventId: string,
    placement: Placement,
    draftVersion?: number | null,
  ): Promise<Edited> {
    const place = sessionOf(eventId, placement);
    return this.editOne(viewer, { eventId, operation: { place }, sessionId: place.id, draftVersion });
  }

  async move(viewer: Viewer, sessionId: string, move: Move, draftVersion?: number | null): Promise<Edited> {
    const { eventId } = await this.drafts.get(sessionId);
    const operation = { move: { ...move, sessionId } };
    return this.editOne(viewer, { eventId, operation, sessionId, draftVersion, what: 'session' });
  }

  async remove(viewer: Viewer, sessionId: string, draftVersion?: number | null): Promise<Edited> {
    const { eventId } = await this.drafts.get(sessionId);
    const operation = { remove: { sessionId } };
    return this.editOne(viewer, { eventId, operation, sessionId, draftVersion, what: 'session' });
  }

  /**
   * Places many at once, all or none: those without `sessionId` are new, the others are changed where they differ, the
   * rest of the draft stays. Answers in the order given, and with how many are new or changed.
   */
  async applyPlacements(
    viewer: Viewer,
    eventId: string,
    placements: readonly Placement[],
  ): Promise<{ sessions: Session[]; changed: number }> {
    const wanted = placements.map((placement) => sessionOf(eventId, placement));
    const operations = wanted.map((session, index) =>
      placements[index]?.sessionId === undefined ? { place: session } : { replace: session },
    );
    const pathOf: PathOf = (index) => ['placements', String(index)];
    const { draft, edits } = await this.edits.edit(viewer, { eventId, operations, pathOf });
    const byId = new Map(draft.map((each) => [each.id, each]));
    return { sessions: wanted.flatMap(({ id }) => byId.get(id) ?? []), changed: edits.length };
  }

  /** Null to those who may not see it. */
  async draft(viewer: Viewer, event: EventOfAgenda): Promise<Draft | null> {
    if (!(await this.access.allows(viewer, 'agenda:read-draft', event))) return null;
    const version = await this.drafts.version(event.id);
    const sessions = await this.draftSessions.list(event.id);
    return { eventId: event.id, version, sessions, conflicts: conflictsOf(sessions, event) };
  }

  /** Sessions on drafts, for those who were allowed to know the ids. In any order. */
  list(ids: readonly string[]): Promise<PlannedSession[]> {
    return this.draftSessions.listByIds(ids);
  }

  /** Freezes the draft as the next release. */
  publish(viewer: Viewer, eventId: string, { note, acceptConflicts }: Publishing): Promise<Publication> {
    return this.db.transaction(async () => {
      const allowed = await this.access.require(viewer, 'agenda:publish', eventId);
      await this.drafts.lock(eventId);
      const sessions = await this.draftSessions.list(eventId);
      const conflicts = conflictsOf(sessions, allowed.event);
      if (conflicts.length > 0 && !acceptConflicts) throw new AgendaHasConflicts(conflicts);
      return this.releases.add(allowed, { sessions, conflicts, note });
    });
  }

  private async editOne(
    viewer: Viewer,
    {
      operation,
      sessionId,
      ...edit
    }: Omit<Edit, 'operations' | 'pathOf'> & { operation: Operation; sessionId: string },
  ): Promise<Edited> {
    const result = await this.edits.edit(viewer, { ...edit, operations: [operation], pathOf: () => [] });
    const removed = result.edits.find(({ before }) => before?.id === sessionId)?.before;
    const found = result.draft.find(({ id }) => id === sessionId) ?? removed;
    const [session] = await this.draftSessions.complete(found ? [found] : []);
    if (!session) throw new Error('One session was edited.');
    return { session, draftVersion: result.draftVersion };
  }
}

const sessionOf = (eventId: string, { sessionId, ...placement }: Placement): Session => ({
  ...placement,
  roomIds: placement.roomIds.toSorted(),
  id: sessionId ?? newId(),
  eventId,
});

/** `operations 3 move`: leads to the fields of one of several. */
const pathInBatch: PathOf = (index, operation) => [
  'operations',
  String(index),
  ...Object.keys(operation).slice(0, 1),
];
