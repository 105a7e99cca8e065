import { Injectable } from '@nestjs/common';
import { ConflictCircumstances, type DatedEvent } from './conflict-circumstances.js';
import { ConflictWeightsRepository } from './data/conflict-weights.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { sidesOf, type SessionEdit } from './domain/apply-operations.js';
import { conflictChangesOf, type JudgedEdit, windowsOf } from './domain/conflict-changes.js';
import type { JudgedSession } from './domain/conflict-rules/rule.js';
import type { Conflict } from './domain/conflict.js';
import { conflictsOf } from './domain/conflicts.js';
import type { Session } from './domain/session.js';
import { isIgnored, weighed, type WeighedConflict } from './domain/weighed-conflicts.js';
import { DraftSessions } from './draft-sessions.js';

/** What an edit did to the conflicts of a draft; one that is otherwise than before is in both. */
export interface WeighedChanges {
  readonly made: readonly WeighedConflict[];
  readonly solved: readonly WeighedConflict[];
}

/** From so many edited sessions on the whole draft, which the edit has at hand, is checked sooner than what is near them. */
const MANY = 100;

/** The conflicts of drafts as their organizers weigh them. Whoever calls has asked for permission. */
@Injectable()
export class ConflictChecks {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly draftSessions: DraftSessions,
    private readonly circumstances: ConflictCircumstances,
    private readonly weights: ConflictWeightsRepository,
  ) {}

  /** Of the whole draft, which has these sessions, in order of time. */
  async list(event: DatedEvent, sessions: readonly JudgedSession[]): Promise<WeighedConflict[]> {
    const rooms = await this.circumstances.roomsOf(event);
    const conflicts = conflictsOf(sessions, await this.circumstances.of(event, sessions, rooms));
    return this.weigh(event.id, conflicts);
  }

  /** The same of the draft as it is stored, with its sessions. */
  async read(event: DatedEvent): Promise<{ sessions: JudgedSession[]; conflicts: WeighedConflict[] }> {
    const sessions = await this.draftSessions.list(event.id);
    return { sessions, conflicts: await this.list(event, sessions) };
  }

  /** The edits with what their sessions are about, and what they did; of the draft only what is near them is read. */
  async changesOf(
    event: DatedEvent,
    edits: readonly SessionEdit[],
    draft: readonly Session[],
  ): Promise<{ edits: JudgedEdit[]; conflicts: WeighedChanges }> {
    const judged = await this.draftSessions.completeEdits(edits);
    if (edits.length === 0) return { edits: judged, conflicts: { made: [], solved: [] } };
    const rooms = await this.circumstances.roomsOf(event);
    const windows = windowsOf(judged, { rooms });
    const close = edits.length < MANY ? await this.drafts.listNear(event.id, windows) : draft;
    const near = await this.draftSessions.complete(close);
    // What a session is held against alone is the same before and after, but for those that were edited.
    const terms = await this.circumstances.of(event, sidesOf(judged), rooms);
    const { made, solved } = conflictChangesOf(judged, near, terms);
    const shown = async (conflicts: readonly Conflict[]) =>
      (await this.weigh(event.id, conflicts)).filter((each) => !isIgnored(each));
    return { edits: judged, conflicts: { made: await shown(made), solved: await shown(solved) } };
  }

  private async weigh(eventId: string, conflicts: readonly Conflict[]): Promise<WeighedConflict[]> {
    const keys = conflicts.map(({ key }) => key);
    return weighed(conflicts, await this.weights.of(eventId, keys));
  }
}
