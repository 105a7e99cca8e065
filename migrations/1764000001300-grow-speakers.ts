import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GrowSpeakers1764000001300 implements MigrationInterface {
  name = 'GrowSpeakers1764000001300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE speakers
      ADD COLUMN pronouns text NOT NULL DEFAULT '',
      ADD COLUMN company text NOT NULL DEFAULT '',
      ADD COLUMN links jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN picture_id uuid CONSTRAINT speakers_picture_id_key UNIQUE
        CONSTRAINT speakers_picture_id_fkey REFERENCES files,
      ADD COLUMN arrives_at timestamptz,
      ADD COLUMN departs_at timestamptz,
      ADD COLUMN hotel text NOT NULL DEFAULT '',
      ADD COLUMN internal_notes text NOT NULL DEFAULT '',
      ADD COLUMN recording_consent text
        CONSTRAINT speakers_recording_consent_check CHECK (recording_consent IN ('GRANTED', 'REFUSED')),
      ADD COLUMN recording_consent_at timestamptz,
      ADD CONSTRAINT speakers_stay_check CHECK (arrives_at < departs_at),
      ADD CONSTRAINT speakers_recording_consent_at_check
        CHECK ((recording_consent IS NULL) = (recording_consent_at IS NULL)),
      ADD CONSTRAINT speakers_links_check
        CHECK (CASE WHEN jsonb_typeof(links) = 'array' THEN jsonb_array_length(links) <= 10 ELSE false END)`);
    await db.query(`DROP INDEX speakers_user_id_idx`);
    await db.query(`CREATE INDEX speakers_user_id_idx ON speakers (user_id, created_at, id)`);
    await db.query(`CREATE TABLE speaker_claims (
      speaker_id uuid CONSTRAINT speaker_claims_pkey PRIMARY KEY
        CONSTRAINT speaker_claims_speaker_id_fkey REFERENCES speakers ON DELETE CASCADE,
      email text NOT NULL,
      token_hash bytea CONSTRAINT speaker_claims_token_hash_key UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    )`);
    await db.query(`CREATE TABLE availability_intervals (
      speaker_id uuid CONSTRAINT availability_intervals_speaker_id_fkey REFERENCES speakers ON DELETE CASCADE,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      CONSTRAINT availability_intervals_pkey PRIMARY KEY (speaker_id, starts_at),
      CONSTRAINT availability_intervals_times_check CHECK (starts_at < ends_at)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE availability_intervals`);
    await db.query(`DROP TABLE speaker_claims`);
    await db.query(`DROP INDEX speakers_user_id_idx`);
    await db.query(`CREATE INDEX speakers_user_id_idx ON speakers (user_id)`);
    await db.query(`ALTER TABLE speakers
      DROP COLUMN pronouns,
      DROP COLUMN company,
      DROP COLUMN links,
      DROP COLUMN picture_id,
      DROP COLUMN arrives_at,
      DROP COLUMN departs_at,
      DROP COLUMN hotel,
      DROP COLUMN internal_notes,
      DROP COLUMN recording_consent,
      DROP COLUMN recording_consent_at`);
  }
}
