import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import { ReviewPhase } from './review-phase.entity.js';

/** The phases in which proposals are reviewed. */
@Injectable()
export class ReviewPhasesRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<ReviewPhase> {
    const phase = await this.db.repository(ReviewPhase).findOneBy({ id });
    if (!phase) throw new NotFound('review phase');
    return phase;
  }

  /** Of several events, each list in the order of time. */
  listOf(eventIds: readonly string[]): Promise<ReviewPhase[]> {
    const order = { opensAt: { direction: 'ASC', nulls: 'FIRST' } } as const;
    return this.db.repository(ReviewPhase).find({ where: { eventId: In(eventIds) }, order });
  }

  async save(phase: ReviewPhase): Promise<void> {
    await this.db.repository(ReviewPhase).save(phase);
  }

  async delete(id: string): Promise<void> {
    await this.db.repository(ReviewPhase).delete({ id });
  }
}
