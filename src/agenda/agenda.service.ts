import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { type Move, moved } from './domain/arrange.js';
import { type Conflict, conflictsOf } from './domain/conflicts.js';
import { AgendaHasConflicts, DraftVersionConflict } from './domain/refusals.js';
import type { Placement, PlannedSession, Session } from './domain/session.js';
import { DraftSessions } from './draft-sessions.js';
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

interface Edit {
  readonly eventId: string;
  /** What the editor saw; without it the edit is for whatever the draft is now. */
  readonly draftVersion?: number | null | undefined;
  /** What is not there for those who may not see the draft: by default the event. */
  readonly what?: string;
}

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
    private readonly draftSessions: DraftSessions,
    private readonly releases: ReleasesService,
  ) {}

  /** A given `draftVersion` must be the present one, so that nobody overwrites what they have not seen. */
  place(
    viewer: Viewer,
    eventId: string,
    placement: Placement,
    draftVersion?: number | null,
  ): Promise<Edited> {
    return this.edit(viewer, { eventId, draftVersion }, async ({ event, version }) => {
      const { sessions } = await this.draftSessions.arrange(event.id, [placement], () => []);
      return this.edited(viewer, { event, version, action: 'session.placed', sessions });
    });
  }

  async move(viewer: Viewer, sessionId: string, move: Move, draftVersion?: number | null): Promise<Edited> {
    const { eventId } = await this.drafts.get(sessionId);
    return this.edit(viewer, { eventId, draftVersion, what: 'session' }, async ({ event, version }) => {
      const wanted = { sessionId, ...moved(await this.drafts.get(sessionId), move) };
      const { sessions } = await this.draftSessions.arrange(event.id, [wanted], () => []);
      return this.edited(viewer, { event, version, action: 'session.moved', sessions });
    });
  }

  async remove(viewer: Viewer, sessionId: string, draftVersion?: number | null): Promise<Edited> {
    const { eventId } = await this.drafts.get(sessionId);
    return this.edit(viewer, { eventId, draftVersion, what: 'session' }, async ({ event, version }) => {
      const session = await this.drafts.get(sessionId);
      await this.drafts.delete(sessionId);
      return this.edited(viewer, { event, version, action: 'session.removed', sessions: [session] });
    });
  }

  /**
   * Places many at once, all or none: those without `sessionId` are new, the others are changed where they differ, the
   * rest of the draft stays. Answers in the order given, and with how many are new or changed.
   */
  applyPlacements(
    viewer: Viewer,
    eventId: string,
    placements: readonly Placement[],
  ): Promise<{ sessions: Session[]; changed: number }> {
    return this.edit(viewer, { eventId }, async ({ event }) => {
      const { sessions, changed } = await this.draftSessions.arrange(event.id, placements, (index) => [
        'placements',
        String(index),
      ]);
      if (changed === 0) return { sessions, changed };
      await this.drafts.raiseVersion(eventId);
      const record = { action: 'agenda.arranged', subjectId: eventId, changes: { sessions: changed } };
      await this.access.record(viewer, event, record);
      return { sessions, changed };
    });
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

  /** Under the draft's lock: who comes second sees what the first did. */
  private async edit<T>(
    viewer: Viewer,
    { eventId, draftVersion, what }: Edit,
    work: (draft: { event: Event; version: number }) => Promise<T>,
  ): Promise<T> {
    return this.db.refusing(missing, async () => {
      const { event } = await this.access.require(viewer, 'agenda:edit', eventId, what);
      const version = await this.drafts.lock(eventId);
      if (draftVersion != null && draftVersion !== version) throw new DraftVersionConflict(version);
      return work({ event, version });
    });
  }

  private async edited(
    viewer: Viewer,
    edit: { event: Event; version: number; action: string; sessions: readonly Session[] },
  ): Promise<Edited> {
    const [session] = await this.draftSessions.complete(edit.sessions);
    if (!session) throw new Error('One session was edited.');
    await this.drafts.raiseVersion(edit.event.id);
    await this.access.record(viewer, edit.event, { action: edit.action, subjectId: session.id });
    return { session, draftVersion: edit.version + 1 };
  }
}

/** The foreign keys refuse talks, rooms and speakers of other events just like those that do not exist. */
const missing = {
  sessions_talk_fkey: () => new NotFound('talk'),
  session_rooms_room_fkey: () => new NotFound('room'),
  session_hosts_speaker_fkey: () => new NotFound('speaker'),
};
