import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, type EventAuditRecord, EventPartsService } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { applyOperations, editsBetween, type PathOf, type SessionEdit } from './domain/apply-operations.js';
import { placedTwice } from './domain/arrange.js';
import type { Operation, Surroundings } from './domain/operations.js';
import { DraftVersionConflict, TalkAlreadyPlaced } from './domain/refusals.js';
import type { Session } from './domain/session.js';
import { DraftSessions } from './draft-sessions.js';

/** What is to be done with which draft. */
export interface Edit {
  readonly eventId: string;
  readonly operations: readonly Operation[];
  /** What the editor saw; without it the edit is for whatever the draft is now. */
  readonly draftVersion?: number | null | undefined;
  readonly pathOf: PathOf;
  /** What is not there for those who may not see the draft: by default the event. */
  readonly what?: string;
  /** What is written down of it, if it is more than an edit. */
  readonly audit?: Pick<EventAuditRecord, 'action' | 'changes'>;
}

/** What an edit did, and the draft after it. */
export interface EditResult {
  readonly edits: readonly SessionEdit[];
  readonly draft: readonly Session[];
  readonly draftVersion: number;
  readonly event: Event;
}

/** Edits of drafts: one after the other under the draft's lock, each as a whole or not at all. */
@Injectable()
export class DraftEdits {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly parts: EventPartsService,
    private readonly drafts: DraftsRepository,
    private readonly draftSessions: DraftSessions,
  ) {}

  /** A given `draftVersion` must be the present one, so that nobody overwrites what they have not seen. */
  edit(
    viewer: Viewer,
    { eventId, operations, draftVersion, pathOf, what, audit = asEdit(operations) }: Edit,
  ): Promise<EditResult> {
    return this.db.refusing(missing, async () => {
      const { event } = await this.access.require(viewer, 'agenda:edit', eventId, what);
      const version = await this.drafts.lock(eventId);
      if (draftVersion != null && draftVersion !== version) throw new DraftVersionConflict(version);
      const before = await this.drafts.list(eventId);
      const now = applyOperations(before, operations, await this.surroundingsOf(event, operations), pathOf);
      await this.refuseTwice(now);
      const edits = editsBetween(before, now);
      if (edits.length > 0) {
        await this.write(edits);
        await this.drafts.raiseVersion(eventId);
        const changes = { ...audit.changes, sessions: edits.length };
        await this.access.record(viewer, event, { ...audit, subjectId: eventId, changes });
      }
      return { edits, draft: now, draftVersion: version + (edits.length > 0 ? 1 : 0), event };
    });
  }

  /** Only who closes gaps needs to know how long they are. */
  private async surroundingsOf(
    { id, timeZone }: Event,
    operations: readonly Operation[],
  ): Promise<Surroundings> {
    const compacts = operations.some(({ compact }) => compact !== undefined);
    const rooms = compacts ? await this.parts.list('room', [id]) : [];
    const gaps = new Map(rooms.map((room) => [room.id, room.setupMinutes + room.turnoverMinutes]));
    return { timeZone, gapOf: (roomId) => gaps.get(roomId) ?? 0 };
  }

  private async refuseTwice(draft: readonly Session[]): Promise<void> {
    const twice = placedTwice(draft);
    const [session] = await this.draftSessions.complete(twice ? [twice] : []);
    if (session) throw new TalkAlreadyPlaced(session);
  }

  private async write(edits: readonly SessionEdit[]): Promise<void> {
    await this.drafts.delete(edits.flatMap(({ before, after }) => (before && !after ? [before.id] : [])));
    await this.drafts.put(edits.flatMap(({ after }) => after ?? []));
  }
}

const asEdit = ({ length }: readonly Operation[]) => ({
  action: 'agenda.edited',
  changes: { operations: length },
});

/** The foreign keys refuse talks, rooms and speakers of other events just like those that do not exist. */
const missing = {
  sessions_talk_fkey: () => new NotFound('talk'),
  session_rooms_room_fkey: () => new NotFound('room'),
  session_hosts_speaker_fkey: () => new NotFound('speaker'),
};
