import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWhatCallsTake1764000001602 implements MigrationInterface {
  name = 'SayWhatCallsTake1764000001602';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE calls_for_proposals
      ADD COLUMN proposal_limit integer
        CONSTRAINT calls_for_proposals_proposal_limit_check CHECK (proposal_limit BETWEEN 1 AND 1000),
      ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
      ADD COLUMN levels text[] NOT NULL DEFAULT '{}'
        CONSTRAINT calls_for_proposals_levels_check CHECK (levels <@ '{BEGINNER,INTERMEDIATE,ADVANCED}'),
      ADD CONSTRAINT calls_for_proposals_event_id_id_key UNIQUE (event_id, id)`);
    await db.query(`ALTER TABLE calls_for_proposals
      ALTER COLUMN languages DROP DEFAULT, ALTER COLUMN levels DROP DEFAULT`);
    await db.query(`CREATE TABLE call_parts (
      id uuid CONSTRAINT call_parts_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      call_id uuid NOT NULL,
      track_id uuid,
      session_format_id uuid,
      closes_at timestamptz,
      CONSTRAINT call_parts_call_id_track_id_key UNIQUE (call_id, track_id),
      CONSTRAINT call_parts_call_id_session_format_id_key UNIQUE (call_id, session_format_id),
      CONSTRAINT call_parts_one_check CHECK (num_nonnulls(track_id, session_format_id) = 1),
      CONSTRAINT call_parts_call_fkey FOREIGN KEY (event_id, call_id)
        REFERENCES calls_for_proposals (event_id, id) ON DELETE CASCADE,
      CONSTRAINT call_parts_track_fkey FOREIGN KEY (event_id, track_id) REFERENCES tracks (event_id, id),
      CONSTRAINT call_parts_session_format_fkey FOREIGN KEY (event_id, session_format_id)
        REFERENCES session_formats (event_id, id)
    )`);
    await db.query(`CREATE INDEX call_parts_call_id_idx ON call_parts (event_id, call_id)`);
    await db.query(`CREATE INDEX call_parts_track_id_idx ON call_parts (event_id, track_id)`);
    await db.query(
      `CREATE INDEX call_parts_session_format_id_idx ON call_parts (event_id, session_format_id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE call_parts`);
    await db.query(`ALTER TABLE calls_for_proposals
      DROP CONSTRAINT calls_for_proposals_event_id_id_key,
      DROP COLUMN proposal_limit,
      DROP COLUMN languages,
      DROP COLUMN levels`);
  }
}
