import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** A speaker with an accepted proposal to which the submitter has not said no. */
export interface AcceptedSpeaker {
  readonly speakerId: string;
  /** None of the acceptances is published. */
  readonly isPrivate: boolean;
}

/** Who is to be on stage, as far as the proposals say. */
@Injectable()
export class AcceptedSpeakersRepository {
  constructor(private readonly db: Database) {}

  /** Those among the given speakers, or of the whole event. */
  list(eventId: string, speakerIds: readonly string[] | null): Promise<AcceptedSpeaker[]> {
    return this.db.sql(
      `SELECT speaker_id AS "speakerId", bool_and(published_at IS NULL) AS "isPrivate"
       FROM proposal_speakers JOIN proposals ON proposals.id = proposal_id
       WHERE proposals.event_id = $1 AND ($2::uuid[] IS NULL OR speaker_id = ANY($2))
         AND submission = 'SUBMITTED' AND deliberation = 'ACCEPTED'
         AND (confirmation IS NULL OR confirmation IN ('AWAITED', 'CONFIRMED'))
       GROUP BY speaker_id ORDER BY speaker_id`,
      [eventId, speakerIds],
    );
  }
}
