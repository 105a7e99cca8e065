import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviews1764000001200 implements MigrationInterface {
  name = 'CreateReviews1764000001200';

  async up(db: QueryRunner): Promise<void> {
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
    await db.query(`CREATE TABLE score_categories (
      id uuid CONSTRAINT score_categories_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT score_categories_event_id_fkey REFERENCES events ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT score_categories_name_check CHECK (length(name) BETWEEN 1 AND 800),
      position integer NOT NULL,
      weight integer NOT NULL CONSTRAINT score_categories_weight_check CHECK (weight BETWEEN 1 AND 100),
      minimum integer NOT NULL,
      maximum integer NOT NULL,
      CONSTRAINT score_categories_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT score_categories_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT score_categories_scale_check CHECK (0 <= minimum AND minimum < maximum AND maximum <= 100)
    )`);
    await db.query(`CREATE TABLE score_category_tracks (
      event_id uuid NOT NULL,
      score_category_id uuid NOT NULL,
      track_id uuid NOT NULL,
      CONSTRAINT score_category_tracks_pkey PRIMARY KEY (score_category_id, track_id),
      CONSTRAINT score_category_tracks_score_category_fkey FOREIGN KEY (event_id, score_category_id)
        REFERENCES score_categories (event_id, id) ON DELETE CASCADE,
      CONSTRAINT score_category_tracks_track_fkey FOREIGN KEY (event_id, track_id) REFERENCES tracks (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX score_category_tracks_score_category_id_idx ON score_category_tracks (event_id, score_category_id)`,
    );
    await db.query(`CREATE INDEX score_category_tracks_track_id_idx ON score_category_tracks (track_id)`);
    await db.query(`CREATE TABLE reviews (
      id uuid CONSTRAINT reviews_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      reviewer_id uuid NOT NULL CONSTRAINT reviews_reviewer_id_fkey REFERENCES users ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT reviews_kind_check CHECK (kind IN ('SCORED', 'ABSTAINED', 'CONFLICT')),
      comment text NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT reviews_proposal_id_reviewer_id_key UNIQUE (proposal_id, reviewer_id),
      CONSTRAINT reviews_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT reviews_comment_check CHECK (kind = 'SCORED' OR comment = ''),
      CONSTRAINT reviews_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE
    )`);
    await db.query(`CREATE INDEX reviews_event_id_proposal_id_idx ON reviews (event_id, proposal_id)`);
    await db.query(`CREATE INDEX reviews_reviewer_id_idx ON reviews (reviewer_id)`);
    await db.query(`CREATE TABLE review_scores (
      event_id uuid NOT NULL,
      review_id uuid NOT NULL,
      score_category_id uuid NOT NULL,
      value integer NOT NULL,
      CONSTRAINT review_scores_pkey PRIMARY KEY (review_id, score_category_id),
      CONSTRAINT review_scores_review_fkey FOREIGN KEY (event_id, review_id)
        REFERENCES reviews (event_id, id) ON DELETE CASCADE,
      CONSTRAINT review_scores_score_category_fkey FOREIGN KEY (event_id, score_category_id)
        REFERENCES score_categories (event_id, id)
    )`);
    await db.query(`CREATE INDEX review_scores_review_id_idx ON review_scores (event_id, review_id)`);
    await db.query(`CREATE INDEX review_scores_score_category_id_idx ON review_scores (score_category_id)`);
    await db.query(`CREATE TABLE review_assignments (
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      reviewer_id uuid NOT NULL CONSTRAINT review_assignments_reviewer_id_fkey REFERENCES users ON DELETE CASCADE,
      created_at timestamptz NOT NULL,
      CONSTRAINT review_assignments_pkey PRIMARY KEY (proposal_id, reviewer_id),
      CONSTRAINT review_assignments_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE
    )`);
    await db.query(
      `CREATE INDEX review_assignments_event_id_proposal_id_idx ON review_assignments (event_id, proposal_id)`,
    );
    await db.query(`CREATE INDEX review_assignments_reviewer_id_idx ON review_assignments (reviewer_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'review_assignments',
      'review_scores',
      'reviews',
      'score_category_tracks',
      'score_categories',
      'review_settings',
    ])
      await db.query(`DROP TABLE ${table}`);
  }
}
