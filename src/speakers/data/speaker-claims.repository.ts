import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SpeakerClaim } from './speaker-claim.entity.js';

/** The speaker of a claim. */
export interface ClaimedSpeaker {
  readonly speakerId: string;
  readonly eventId: string;
}

/** Only what was sent to the address that the speaker still has. */
const STILL = `speakers.id = speaker_claims.speaker_id AND speakers.email = speaker_claims.email
  AND speakers.user_id IS NULL`;

@Injectable()
export class SpeakerClaimsRepository {
  constructor(private readonly db: Database) {}

  /** In place of the speaker's former offer, whose link dies so. */
  async offer(claim: SpeakerClaim): Promise<void> {
    await this.db.repository(SpeakerClaim).upsert(claim, ['speakerId']);
  }

  /** Gives the offer its secret. Answers where to send it; null where nobody is to be written to any more. */
  async setToken(
    speakerId: string,
    tokenHash: Buffer,
  ): Promise<{ email: string; name: string; eventId: string } | null> {
    await this.db.sql(
      `UPDATE speaker_claims SET token_hash = $2 FROM speakers WHERE speaker_id = $1 AND ${STILL}`,
      [speakerId, tokenHash],
    );
    const [offered] = await this.db.sql<{ email: string; name: string; eventId: string }>(
      `SELECT speakers.email, speakers.name, speakers.event_id AS "eventId"
       FROM speaker_claims JOIN speakers ON ${STILL} WHERE token_hash = $1`,
      [tokenHash],
    );
    return offered ?? null;
  }

  /** Whom the secret is for, if it is still good. */
  async findFresh(tokenHash: Buffer, now: Date): Promise<ClaimedSpeaker | null> {
    const [found] = await this.db.sql<ClaimedSpeaker>(
      `SELECT speakers.id AS "speakerId", speakers.event_id AS "eventId"
       FROM speaker_claims JOIN speakers ON ${STILL} WHERE token_hash = $1 AND expires_at > $2`,
      [tokenHash, now],
    );
    return found ?? null;
  }

  async delete(speakerId: string): Promise<void> {
    await this.db.repository(SpeakerClaim).delete({ speakerId });
  }
}
