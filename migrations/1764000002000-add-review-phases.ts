import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an event had said of its reviews is its only phase from now on; back, the first phase is what holds. */
export class AddReviewPhases1764000002000 implements MigrationInterface {
  name = 'AddReviewPhases1764000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE review_phases (
      id uuid CONSTRAINT review_phases_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT review_phases_event_id_fkey REFERENCES events ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT review_phases_name_check CHECK (length(name) BETWEEN 1 AND 800),
      opens_at timestamptz,
      closes_at timestamptz,
      is_blind boolean NOT NULL,
      shows_other_reviews text NOT NULL CONSTRAINT review_phases_shows_other_reviews_check
        CHECK (shows_other_reviews IN ('AFTER_OWN', 'ALWAYS', 'NEVER')),
      allows_reviews boolean NOT NULL,
      allows_comments boolean NOT NULL,
      reviewers_decide boolean NOT NULL,
      CONSTRAINT review_phases_deciding_check CHECK (NOT (is_blind AND reviewers_decide)),
      CONSTRAINT review_phases_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT review_phases_time_check CHECK (closes_at > opens_at),
      CONSTRAINT review_phases_time_excl EXCLUDE USING gist
        (event_id WITH =, tstzrange(opens_at, closes_at) WITH &&)
    )`);
    await db.query(`INSERT INTO review_phases
      SELECT gen_random_uuid(), event_id, 'Review', opens_at, closes_at, is_blind, shows_other_reviews, TRUE, TRUE, FALSE
      FROM review_settings`);
    await db.query(`DROP TABLE review_settings`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE review_settings (
      event_id uuid CONSTRAINT review_settings_pkey PRIMARY KEY
        CONSTRAINT review_settings_event_id_fkey REFERENCES events ON DELETE CASCADE,
      is_blind boolean NOT NULL,
      opens_at timestamptz,
      closes_at timestamptz,
      shows_other_reviews text NOT NULL CONSTRAINT review_settings_shows_other_reviews_check
        CHECK (shows_other_reviews IN ('AFTER_OWN', 'ALWAYS', 'NEVER')),
      updated_at timestamptz NOT NULL,
      CONSTRAINT review_settings_time_check CHECK (closes_at > opens_at)
    )`);
    await db.query(`INSERT INTO review_settings
      SELECT DISTINCT ON (event_id) event_id, is_blind, opens_at, closes_at, shows_other_reviews, now()
      FROM review_phases ORDER BY event_id, opens_at NULLS FIRST`);
    await db.query(`DROP TABLE review_phases`);
  }
}
