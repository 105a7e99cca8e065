import { Injectable } from '@nestjs/common';
import { type Interval, mergedIntervals } from '../kernel/interval.js';
import { refuseAll } from '../kernel/user-error.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { AvailabilityRepository } from './data/availability.repository.js';
import type { Speaker } from './data/speaker.entity.js';
import { faultsOfAvailability } from './domain/availability.js';
import { SpeakerAccess } from './speaker-access.js';

@Injectable()
export class AvailabilityService {
  constructor(
    private readonly db: Database,
    private readonly access: SpeakerAccess,
    private readonly availability: AvailabilityRepository,
  ) {}

  /** When the speaker can be on stage, in place of what was said before; nothing: no restriction. */
  set(viewer: Viewer, speakerId: string, intervals: readonly Interval[]): Promise<Speaker> {
    return this.db.transaction(async () => {
      const allowed = await this.access.requireOwnOrManaged(viewer, speakerId);
      refuseAll(faultsOfAvailability(intervals, allowed.event, ['intervals']));
      const merged = mergedIntervals(intervals);
      await this.availability.replace(speakerId, merged);
      const changes = { intervals: merged.length };
      await this.access.recordManaged(viewer, allowed, 'speaker.availability-set', changes);
      return allowed.speaker;
    });
  }
}
