import { Injectable } from '@nestjs/common';
import { type Allowed, type Event, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { AcceptedConflicts } from './accepted-conflicts.js';
import { ConflictChecks } from './conflict-checks.js';
import type { DatedEvent } from './conflict-circumstances.js';
import { ConflictWeightsRepository } from './data/conflict-weights.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { JudgedSession } from './domain/conflict-rules/rule.js';
import { ConflictKind, type ConflictSeverity, defaultSeverity, isFixed } from './domain/conflict-kind.js';
import { ConflictAlwaysBlocks, ConflictGone } from './domain/refusals.js';
import { isIgnored, severityOf, type WeighedConflict } from './domain/weighed-conflicts.js';

/** How grave the conflicts of one kind are at an event. */
export interface ConflictRule {
  readonly kind: ConflictKind;
  readonly severity: ConflictSeverity;
  readonly defaultSeverity: ConflictSeverity;
}

/** Which conflict of which draft. */
interface Named {
  readonly eventId: string;
  readonly conflictKey: string;
}

/** What organizers make of conflicts: whoever may publish in spite of them. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly drafts: DraftsRepository,
    private readonly weights: ConflictWeightsRepository,
    private readonly checks: ConflictChecks,
    private readonly accepted: AcceptedConflicts,
  ) {}

  /** Of a draft that somebody was allowed to read, in order of time. */
  async list(
    event: DatedEvent,
    sessions: readonly JudgedSession[],
    withIgnored: boolean,
  ): Promise<WeighedConflict[]> {
    return (await this.checks.list(event, sessions)).filter((each) => withIgnored || !isIgnored(each));
  }

  /** One of each kind; null to those who may not see the draft. */
  async rules(viewer: Viewer, event: Pick<Event, 'id' | 'organizationId'>): Promise<ConflictRule[] | null> {
    if (!(await this.access.allows(viewer, 'agenda:read-draft', event))) return null;
    const severities = await this.weights.severitiesOf(event.id);
    return Object.values(ConflictKind).map((kind) => ({
      kind,
      severity: severityOf(kind, { severities }),
      defaultSeverity: defaultSeverity[kind],
    }));
  }

  setSeverity(
    viewer: Viewer,
    { eventId, kind, severity }: { eventId: string; kind: ConflictKind; severity: ConflictSeverity },
  ): Promise<Event> {
    return this.db.transaction(async () => {
      const { event } = await this.lock(viewer, eventId);
      if (isFixed(kind)) throw new ConflictAlwaysBlocks(kind);
      await this.weights.setSeverity({ eventId, kind, severity });
      const action = 'agenda.conflict-severity-set';
      await this.access.record(viewer, event, { action, subjectId: eventId, changes: { kind, severity } });
      return event;
    });
  }

  /** Lets one conflict stay as long as it is the same. A later reason takes the place of an earlier one. */
  accept(viewer: Viewer, { reason, ...named }: Named & { reason: string }): Promise<WeighedConflict> {
    return this.settle(viewer, named, async (conflict, allowed) => {
      const [settled] = await this.accepted.accept(allowed, [conflict], reason);
      if (!settled) throw new Error('One conflict was accepted.');
      return settled;
    });
  }

  /** The other way round: it is in the way again. */
  reopen(viewer: Viewer, named: Named): Promise<WeighedConflict> {
    return this.settle(viewer, named, (conflict, allowed) => this.accepted.reopen(allowed, conflict));
  }

  private settle(
    viewer: Viewer,
    { eventId, conflictKey }: Named,
    work: (conflict: WeighedConflict, allowed: Allowed) => Promise<WeighedConflict>,
  ): Promise<WeighedConflict> {
    return this.db.transaction(async () => {
      const allowed = await this.lock(viewer, eventId);
      const { conflicts } = await this.checks.read(allowed.event);
      const conflict = conflicts.find(({ key }) => key === conflictKey);
      if (!conflict) throw new ConflictGone();
      const settled = await work(conflict, allowed);
      const action = settled.acceptance ? 'agenda.conflict-accepted' : 'agenda.conflict-reopened';
      const { kind, sessions } = settled;
      const changes = { kind, sessionIds: sessions.map(({ id }) => id) };
      await this.access.record(viewer, allowed.event, { action, subjectId: eventId, changes });
      return settled;
    });
  }

  /** So that nobody edits or publishes meanwhile. */
  private async lock(viewer: Viewer, eventId: string): Promise<Allowed> {
    const allowed = await this.access.require(viewer, 'agenda:publish', eventId);
    await this.drafts.lock(eventId);
    return allowed;
  }
}
