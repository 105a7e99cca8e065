import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ReviewSettings } from './review-settings.entity.js';

@Injectable()
export class ReviewSettingsRepository {
  constructor(private readonly db: Database) {}

  /** Without events that say nothing. */
  listOf(eventIds: readonly string[]): Promise<ReviewSettings[]> {
    return this.db.repository(ReviewSettings).findBy({ eventId: In(eventIds) });
  }

  async save(settings: ReviewSettings): Promise<void> {
    await this.db.repository(ReviewSettings).save(settings);
  }
}
