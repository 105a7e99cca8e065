import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExchange1764000000900 implements MigrationInterface {
  name = 'CreateExchange1764000000900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE imports (
      id uuid CONSTRAINT imports_pkey PRIMARY KEY,
      organization_id uuid NOT NULL CONSTRAINT imports_organization_id_fkey REFERENCES organizations,
      event_id uuid CONSTRAINT imports_event_id_fkey REFERENCES events ON DELETE CASCADE,
      started_by uuid CONSTRAINT imports_started_by_fkey REFERENCES users ON DELETE SET NULL,
      file_name text NOT NULL,
      bytes bytea,
      time_zone text,
      event_slug text,
      publish boolean NOT NULL,
      status text NOT NULL CONSTRAINT imports_status_check CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
      tries integer NOT NULL,
      step text NOT NULL
        CONSTRAINT imports_step_check CHECK (step IN ('READING', 'ROOMS', 'SPEAKERS', 'TALKS', 'AGENDA')),
      done integer NOT NULL,
      total integer NOT NULL CONSTRAINT imports_progress_check CHECK (done BETWEEN 0 AND total),
      failure text,
      failure_line integer,
      report jsonb,
      created_at timestamptz NOT NULL,
      finished_at timestamptz,
      CONSTRAINT imports_done_check CHECK ((status = 'DONE') = (report IS NOT NULL)),
      CONSTRAINT imports_failed_check CHECK ((status = 'FAILED') = (failure IS NOT NULL)),
      CONSTRAINT imports_finished_check CHECK ((status IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
      CONSTRAINT imports_bytes_check CHECK ((finished_at IS NULL) = (bytes IS NOT NULL))
    )`);
    await db.query(`CREATE INDEX imports_organization_id_idx ON imports (organization_id, id)`);
    await db.query(`CREATE INDEX imports_event_id_idx ON imports (event_id)`);
    await db.query(`CREATE INDEX imports_started_by_idx ON imports (started_by)`);
    await db.query(`CREATE TABLE imported_things (
      event_id uuid CONSTRAINT imported_things_event_id_fkey REFERENCES events ON DELETE CASCADE,
      kind text CONSTRAINT imported_things_kind_check
        CHECK (kind IN ('EVENT', 'ROOM', 'TRACK', 'SESSION_FORMAT', 'SPEAKER', 'TALK', 'SESSION')),
      key text CONSTRAINT imported_things_key_check CHECK (length(key) <= 200),
      thing_id uuid NOT NULL,
      digest text NOT NULL,
      CONSTRAINT imported_things_pkey PRIMARY KEY (event_id, kind, key)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE imported_things`);
    await db.query(`DROP TABLE imports`);
  }
}
