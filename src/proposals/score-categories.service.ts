import { Injectable } from '@nestjs/common';
import { type Event, EventAccess, NameTaken } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { type LimitedCategory, ScoreCategoriesRepository } from './data/score-categories.repository.js';
import { faultsOfScale, isOn, ScoreCategoryInUse } from './domain/review-score.js';

/** What an organizer says of a score category; its place is behind the others. */
export type NewScoreCategory = Pick<LimitedCategory, 'name' | 'weight' | 'minimum' | 'maximum' | 'trackIds'>;

/** What proposals are scored by. Each change locks the event, so that no review is written by categories that go. */
@Injectable()
export class ScoreCategoriesService {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly categories: ScoreCategoriesRepository,
  ) {}

  /** Of several events, each list in its order. */
  listOf(eventIds: readonly string[]): Promise<LimitedCategory[]> {
    return this.categories.listOf(eventIds);
  }

  add(viewer: Viewer, eventId: string, wanted: NewScoreCategory): Promise<LimitedCategory> {
    return this.sayingWhy(wanted.name, async () => {
      const { event } = await this.access.requireLocked(viewer, 'call:manage', eventId);
      refuseAll(faultsOfScale(wanted));
      const present = await this.categories.listOf([eventId]);
      const position = (present.at(-1)?.position ?? 0) + 1;
      const category: LimitedCategory = { ...wanted, id: newId(), eventId, position };
      await this.categories.save(category);
      await this.record(viewer, event, category, 'added');
      return category;
    });
  }

  /** Weights and tracks may change at any time; a scale only as long as all scores stay on it. */
  update(
    viewer: Viewer,
    id: string,
    changes: Partial<NewScoreCategory & { position: number }>,
  ): Promise<LimitedCategory> {
    return this.sayingWhy(changes.name ?? '', async () => {
      const { event } = await this.lock(viewer, id);
      const known = await this.categories.get(id);
      const category = { ...known, ...changes };
      refuseAll(faultsOfScale(category, ['changes']));
      if (changes.minimum !== undefined || changes.maximum !== undefined) await this.requireRoom(category);
      await this.categories.save(category);
      await this.record(viewer, event, category, 'updated');
      return category;
    });
  }

  remove(viewer: Viewer, id: string): Promise<LimitedCategory> {
    return this.db.transaction(async () => {
      const { event } = await this.lock(viewer, id);
      const category = await this.categories.get(id);
      if (await this.categories.findRange(id)) throw new ScoreCategoryInUse(category.name);
      await this.categories.delete(id);
      await this.record(viewer, event, category, 'removed');
      return category;
    });
  }

  private async lock(viewer: Viewer, id: string) {
    const { eventId } = await this.categories.get(id);
    return this.access.requireLocked(viewer, 'call:manage', eventId, 'score category');
  }

  /** No score that was given may fall off the scale. */
  private async requireRoom(category: LimitedCategory): Promise<void> {
    const range = await this.categories.findRange(category.id);
    if (range && !(isOn(category, range.lowest) && isOn(category, range.highest)))
      throw new ScoreCategoryInUse(category.name);
  }

  private record(viewer: Viewer, event: Event, { id, weight }: LimitedCategory, verb: string): Promise<void> {
    const changes = { weight };
    return this.access.record(viewer, event, { action: `score-category.${verb}`, subjectId: id, changes });
  }

  /** Turns what the constraints refuse into words; a track of another event does not exist here. */
  private sayingWhy<T>(name: string, work: () => Promise<T>): Promise<T> {
    const refusals = {
      score_categories_event_id_name_key: () => new NameTaken(name),
      score_category_tracks_track_fkey: () => new NotFound('track'),
    };
    return this.db.refusing(refusals, work);
  }
}
