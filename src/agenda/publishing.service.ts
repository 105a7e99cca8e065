import { Injectable } from '@nestjs/common';
import { type Allowed, EventAccess } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { AcceptedConflicts } from './accepted-conflicts.js';
import { ConflictChecks } from './conflict-checks.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { isFixed } from './domain/conflict-kind.js';
import { AgendaHasConflicts } from './domain/refusals.js';
import { blocks, type WeighedConflict } from './domain/weighed-conflicts.js';
import { type Publication, ReleasesService } from './releases.service.js';

export interface Publishing {
  /** For readers: what is new. */
  readonly note: string;
  /** Accepts what blocks for this reason, as far as it can be accepted: an import takes an agenda as it is. */
  readonly acceptBecause?: string;
}

/** The way from the draft to what everybody sees. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly drafts: DraftsRepository,
    private readonly checks: ConflictChecks,
    private readonly accepted: AcceptedConflicts,
    private readonly releases: ReleasesService,
  ) {}

  /** Freezes the draft as the next release, if no conflict blocks. What was accepted of others is forgotten then. */
  publish(viewer: Viewer, eventId: string, { note, acceptBecause }: Publishing): Promise<Publication> {
    return this.db.transaction(async () => {
      const allowed = await this.access.require(viewer, 'agenda:publish', eventId);
      await this.drafts.lock(eventId);
      const { sessions, conflicts } = await this.checks.read(allowed.event);
      if (acceptBecause !== undefined) await this.acceptAll(allowed, conflicts, acceptBecause);
      const blocking = conflicts.filter(
        (each) => blocks(each) && (acceptBecause === undefined || isFixed(each.kind)),
      );
      if (blocking.length > 0) throw new AgendaHasConflicts(blocking);
      await this.accepted.forgetOthers(allowed, conflicts);
      return this.releases.add(allowed, { sessions, conflicts, note });
    });
  }

  private async acceptAll(
    allowed: Allowed,
    conflicts: readonly WeighedConflict[],
    reason: string,
  ): Promise<void> {
    const wanted = conflicts.filter((each) => blocks(each) && !isFixed(each.kind));
    await this.accepted.accept(allowed, wanted, reason);
    const { event, viewer } = allowed;
    const changes = { count: wanted.length };
    const action = 'agenda.conflicts-accepted';
    if (wanted.length > 0) await this.access.record(viewer, event, { action, subjectId: event.id, changes });
  }
}
