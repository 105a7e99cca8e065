import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Interval } from '../../kernel/interval.js';
import { Database } from '../../platform/database/database.js';
import { AvailabilityInterval } from './availability-interval.entity.js';

/** When speakers can be on stage. */
@Injectable()
export class AvailabilityRepository {
  constructor(private readonly db: Database) {}

  /** Of all these speakers, each in order of time. */
  list(speakerIds: readonly string[]): Promise<AvailabilityInterval[]> {
    return this.db
      .repository(AvailabilityInterval)
      .find({ where: { speakerId: In(speakerIds) }, order: { startsAt: 'ASC' } });
  }

  /** In place of what was said before. The speaker is locked. */
  async replace(speakerId: string, intervals: readonly Interval[]): Promise<void> {
    const rows = this.db.repository(AvailabilityInterval);
    await rows.delete({ speakerId });
    if (intervals.length > 0)
      await rows.insert(intervals.map(({ startsAt, endsAt }) => ({ speakerId, startsAt, endsAt })));
  }
}
