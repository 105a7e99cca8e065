import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccessCodes1764000001604 implements MigrationInterface {
  name = 'CreateAccessCodes1764000001604';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE access_codes (
      id uuid CONSTRAINT access_codes_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT access_codes_event_id_fkey REFERENCES events ON DELETE CASCADE,
      code text NOT NULL CONSTRAINT access_codes_code_check CHECK (code ~ '^[A-Z0-9-]{4,40}$'),
      valid_until timestamptz,
      maximum_uses integer CONSTRAINT access_codes_maximum_uses_check CHECK (maximum_uses >= 1),
      uses integer NOT NULL,
      note text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT access_codes_event_id_code_key UNIQUE (event_id, code),
      CONSTRAINT access_codes_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT access_codes_uses_check CHECK (uses >= 0 AND uses <= coalesce(maximum_uses, uses))
    )`);
    await db.query(
      `CREATE INDEX access_codes_event_id_created_at_idx ON access_codes (event_id, created_at, id)`,
    );
    await db.query(`CREATE TABLE access_code_parts (
      id uuid CONSTRAINT access_code_parts_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      access_code_id uuid NOT NULL,
      track_id uuid,
      session_format_id uuid,
      CONSTRAINT access_code_parts_access_code_id_track_id_key UNIQUE (access_code_id, track_id),
      CONSTRAINT access_code_parts_access_code_id_session_format_id_key UNIQUE (access_code_id, session_format_id),
      CONSTRAINT access_code_parts_one_check CHECK (num_nonnulls(track_id, session_format_id) = 1),
      CONSTRAINT access_code_parts_access_code_fkey FOREIGN KEY (event_id, access_code_id)
        REFERENCES access_codes (event_id, id) ON DELETE CASCADE,
      CONSTRAINT access_code_parts_track_fkey FOREIGN KEY (event_id, track_id) REFERENCES tracks (event_id, id),
      CONSTRAINT access_code_parts_session_format_fkey FOREIGN KEY (event_id, session_format_id)
        REFERENCES session_formats (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX access_code_parts_access_code_id_idx ON access_code_parts (event_id, access_code_id)`,
    );
    await db.query(`CREATE INDEX access_code_parts_track_id_idx ON access_code_parts (event_id, track_id)`);
    await db.query(
      `CREATE INDEX access_code_parts_session_format_id_idx ON access_code_parts (event_id, session_format_id)`,
    );
    await db.query(`ALTER TABLE proposals
      ADD COLUMN access_code_id uuid,
      ADD CONSTRAINT proposals_access_code_fkey FOREIGN KEY (event_id, access_code_id)
        REFERENCES access_codes (event_id, id) ON DELETE SET NULL (access_code_id)`);
    await db.query(`CREATE INDEX proposals_access_code_id_idx ON proposals (event_id, access_code_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN access_code_id`);
    await db.query(`DROP TABLE access_code_parts`);
    await db.query(`DROP TABLE access_codes`);
  }
}
