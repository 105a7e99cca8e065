import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Speaker } from './data/speaker.entity.js';
import { SpeakersRepository } from './data/speakers.repository.js';
import type { RecordingConsent } from './domain/recording-consent.js';
import { SpeakerAccess } from './speaker-access.js';

@Injectable()
export class RecordingConsentService {
  constructor(
    private readonly db: Database,
    private readonly access: SpeakerAccess,
    private readonly speakers: SpeakersRepository,
    private readonly clock: Clock,
  ) {}

  /** Notes what the speaker said, and when; null takes it back. */
  set(viewer: Viewer, speakerId: string, consent: RecordingConsent | null): Promise<Speaker> {
    return this.db.transaction(async () => {
      const allowed = await this.access.requireOwnOrManaged(viewer, speakerId);
      const { speaker } = allowed;
      speaker.recordingConsent = consent;
      speaker.recordingConsentAt = consent && this.clock.now();
      await this.speakers.save(speaker);
      await this.access.recordManaged(viewer, allowed, 'speaker.recording-consent-set', { consent });
      return speaker;
    });
  }
}
