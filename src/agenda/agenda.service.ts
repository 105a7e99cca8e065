import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { newId } from '../kernel/id.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { ConflictChecks, type WeighedChanges } from './conflict-checks.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { PathOf } from './domain/apply-operations.js';
import type { Move } from './domain/arrange.js';
import type { JudgedEdit } from './domain/conflict-changes.js';
import type { JudgedSession } from './domain/conflict-rules/rule.js';
import type { Operation } from './domain/operations.js';
import type { Placement, PlannedSession, Session } from './domain/session.js';
import { type Edit, DraftEdits } from './draft-edits.js';
import { DraftSessions } from './draft-sessions.js';

type EventOfAgenda = Pick<Event, 'id' | 'organizationId' | 'startsAt' | 'endsAt'>;

/** The draft as its organizers see it. */
export interface Draft {
  readonly event: EventOfAgenda;
  readonly eventId: string;
  readonly version: number;
  readonly sessions: readonly JudgedSession[];
}

/** What every edit answers with. */
interface AfterEdit {
  /** The version of the draft now. */
  readonly draftVersion: number;
  /** What the edit did to them. */
  readonly conflicts: WeighedChanges;
}

/** One edited session, and what came of it. */
export interface Edited extends AfterEdit {
  readonly session: PlannedSession;
}

/** What somebody wants done in one go. A new session gets its id here. */
export type WantedOperation = Omit<Operation, 'place' | 'replace'> & { readonly place?: Placement };

/** The draft that organizers arrange, until they publish it. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly drafts: DraftsRepository,
    private readonly edits: DraftEdits,
    private readonly draftSessions: DraftSessions,
    private readonly checks: ConflictChecks,
  ) {}

  /** All operations or none; a given `draftVersion` must be the present one. */
  async edit(
    viewer: Viewer,
    {
      eventId,
      operations,
      draftVersion,
    }: { eventId: string; operations: readonly WantedOperation[]; draftVersion?: number | null },
  ): Promise<AfterEdit & { edits: JudgedEdit[] }> {
    const wanted = operations.map(({ place, ...rest }) =>
      place ? { place: sessionOf(eventId, place) } : rest,
    );
    const edit = { eventId, operations: wanted, draftVersion, pathOf: pathInBatch };
    return this.checked(viewer, edit);
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
    return { event, eventId: event.id, version, sessions };
  }

  /** Sessions on drafts, for those who were allowed to know the ids. In any order. */
  list(ids: readonly string[]): Promise<PlannedSession[]> {
    return this.draftSessions.listByIds(ids);
  }

  private async editOne(
    viewer: Viewer,
    {
      operation,
      sessionId,
      ...edit
    }: Omit<Edit, 'operations' | 'pathOf'> & { operation: Operation; sessionId: string },
  ): Promise<Edited> {
    const result = await this.checked(viewer, { ...edit, operations: [operation], pathOf: () => [] });
    const { draft, draftVersion, conflicts } = result;
    const own = result.edits.find(({ before, after }) => (after ?? before)?.id === sessionId);
    const unchanged = draft.filter(({ id }) => own === undefined && id === sessionId);
    const session = own?.after ?? own?.before ?? (await this.draftSessions.complete(unchanged))[0];
    if (!session) throw new Error('One session was edited.');
    return { session, draftVersion, conflicts };
  }

  /** An edit and what it did to the conflicts, before anybody else edits. */
  private checked(viewer: Viewer, edit: Edit) {
    return this.db.transaction(async () => {
      const { event, draft, draftVersion, edits } = await this.edits.edit(viewer, edit);
      return { draft, draftVersion, ...(await this.checks.changesOf(event, edits, draft)) };
    });
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
