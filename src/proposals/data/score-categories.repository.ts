import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { ReviewScore } from './review-score.entity.js';
import { ScoreCategoryTrack } from './score-category-track.entity.js';
import { ScoreCategory } from './score-category.entity.js';

/** A score category with the tracks that it is limited to. */
export interface LimitedCategory extends ScoreCategory {
  trackIds: string[];
}

@Injectable()
export class ScoreCategoriesRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<LimitedCategory> {
    const [found] = await this.find({ id });
    if (!found) throw new NotFound('score category');
    return found;
  }

  /** Of several events, each list in its order. */
  listOf(eventIds: readonly string[]): Promise<LimitedCategory[]> {
    return this.find({ eventId: In(eventIds) });
  }

  /** The lowest and the highest score that was given; null: none was. */
  async findRange(id: string): Promise<{ lowest: number; highest: number } | null> {
    const where = { scoreCategoryId: id };
    const lowest = await this.db.repository(ReviewScore).minimum('value', where);
    const highest = await this.db.repository(ReviewScore).maximum('value', where);
    return lowest === null || highest === null ? null : { lowest, highest };
  }

  async save({ trackIds, ...category }: LimitedCategory): Promise<void> {
    const { id: scoreCategoryId, eventId } = category;
    await this.db.repository(ScoreCategory).save(category);
    await this.db.repository(ScoreCategoryTrack).delete({ scoreCategoryId });
    const limits = trackIds.map((trackId) => ({ eventId, scoreCategoryId, trackId }));
    await this.db.repository(ScoreCategoryTrack).insert(limits);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(ScoreCategory).delete({ id });
  }

  private async find(where: FindOptionsWhere<ScoreCategory>): Promise<LimitedCategory[]> {
    const order = { position: 'ASC', id: 'ASC' } as const;
    const found = await this.db.repository(ScoreCategory).find({ where, order });
    const limits = await this.db
      .repository(ScoreCategoryTrack)
      .findBy({ scoreCategoryId: In(found.map(({ id }) => id)) });
    return found.map((category) => {
      const own = limits.filter(({ scoreCategoryId }) => scoreCategoryId === category.id);
      return { ...category, trackIds: own.map(({ trackId }) => trackId).sort() };
    });
  }
}
