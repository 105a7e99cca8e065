import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventStatus, NameTaken } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { ReviewPhase } from './data/review-phase.entity.js';
import { ReviewPhasesRepository } from './data/review-phases.repository.js';
import { faultsOfPhase, ReviewPhasesOverlap, type RulesNow, rulesAt } from './domain/review-phase.js';
import type { ReviewRules } from './domain/review-settings.js';

/** What an organizer says of a phase. */
export type PhaseDetails = Omit<ReviewPhase, 'id' | 'eventId'>;

/** How the proposals of events are reviewed, and when. Each change locks the event, as reviews and decisions do. */
@Injectable()
export class ReviewPhasesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly phases: ReviewPhasesRepository,
    private readonly clock: Clock,
  ) {}

  /** Of several events, each list in the order of time. */
  listOf(eventIds: readonly string[]): Promise<ReviewPhase[]> {
    return this.phases.listOf(eventIds);
  }

  /** What holds now, by event, for each of these. */
  async rulesOf(eventIds: readonly string[]): Promise<Map<string, RulesNow<ReviewPhase>>> {
    const now = this.clock.now();
    const phasesOf = Map.groupBy(await this.phases.listOf(eventIds), ({ eventId }) => eventId);
    return new Map(eventIds.map((id) => [id, rulesAt(phasesOf.get(id) ?? [], now)]));
  }

  async rulesOfOne(eventId: string): Promise<RulesNow> {
    return rulesAt(await this.phases.listOf([eventId]), this.clock.now());
  }

  /** Whether reviews are taken now; a cancelled event needs none. */
  takesReviews({ allowsReviews }: ReviewRules, { status }: Pick<Event, 'status'>): boolean {
    return allowsReviews && status !== EventStatus.CANCELLED;
  }

  add(viewer: Viewer, eventId: string, details: PhaseDetails): Promise<ReviewPhase> {
    return this.sayingWhy(details.name, async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      refuseAll(faultsOfPhase(details));
      const phase: ReviewPhase = { ...details, id: newId(), eventId };
      await this.phases.save(phase);
      await this.record(viewer, event, phase, 'added');
      return phase;
    });
  }

  update(viewer: Viewer, id: string, changes: Partial<PhaseDetails>): Promise<ReviewPhase> {
    return this.sayingWhy(changes.name ?? '', async () => {
      const { event } = await this.lock(viewer, id);
      const phase: ReviewPhase = { ...(await this.phases.get(id)), ...changes };
      refuseAll(faultsOfPhase(phase, ['changes']));
      await this.phases.save(phase);
      await this.record(viewer, event, phase, 'updated');
      return phase;
    });
  }

  /** Without any phase the usual rules hold. */
  remove(viewer: Viewer, id: string): Promise<ReviewPhase> {
    return this.db.transaction(async () => {
      const { event } = await this.lock(viewer, id);
      const phase = await this.phases.get(id);
      await this.phases.delete(id);
      await this.record(viewer, event, phase, 'removed');
      return phase;
    });
  }

  private async lock(viewer: Viewer, id: string) {
    const { eventId } = await this.phases.get(id);
    return this.access.requireLocked(viewer, 'call:manage', eventId, 'review phase');
  }

  private record(viewer: Viewer, event: Event, phase: ReviewPhase, verb: string): Promise<void> {
    const { id, eventId: _, ...changes } = phase;
    return this.access.record(viewer, event, { action: `review-phase.${verb}`, subjectId: id, changes });
  }

  private sayingWhy<T>(name: string, work: () => Promise<T>): Promise<T> {
    const refusals = {
      review_phases_event_id_name_key: () => new NameTaken(name),
      review_phases_time_excl: () => new ReviewPhasesOverlap(),
    };
    return this.db.refusing(refusals, work);
  }
}
