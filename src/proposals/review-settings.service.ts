import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, EventStatus } from '../events/index.js';
import { InvalidInput } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ReviewSettingsRepository } from './data/review-settings.repository.js';
import { isReviewingOpen, type ReviewRules, usualReviewRules } from './domain/review-settings.js';

/** How the proposals of events are reviewed. */
@Injectable()
export class ReviewSettingsService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly settings: ReviewSettingsRepository,
    private readonly clock: Clock,
  ) {}

  /** By event, for each of these. */
  async rulesOf(eventIds: readonly string[]): Promise<Map<string, ReviewRules>> {
    const known = new Map((await this.settings.listOf(eventIds)).map((each) => [each.eventId, each]));
    return new Map(eventIds.map((id) => [id, known.get(id) ?? usualReviewRules]));
  }

  async rulesOfOne(eventId: string): Promise<ReviewRules> {
    return (await this.rulesOf([eventId])).get(eventId) ?? usualReviewRules;
  }

  /** All of them at once: what was set before is forgotten. */
  set(viewer: Viewer, eventId: string, rules: ReviewRules): Promise<ReviewRules> {
    return this.db.transaction(async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      const { opensAt, closesAt } = rules;
      if (opensAt && closesAt && closesAt <= opensAt)
        throw new InvalidInput('Reviewing closes after it opens.', ['closesAt']);
      await this.settings.save({ ...rules, eventId, updatedAt: this.clock.now() });
      await this.access.record(viewer, event, {
        action: 'review-settings.updated',
        subjectId: eventId,
        changes: { ...rules },
      });
      return rules;
    });
  }

  isOpen(rules: ReviewRules, { status }: Pick<Event, 'status'>): boolean {
    return isReviewingOpen(rules, status === EventStatus.CANCELLED, this.clock.now());
  }
}
