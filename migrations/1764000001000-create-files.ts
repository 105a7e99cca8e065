import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFiles1764000001000 implements MigrationInterface {
  name = 'CreateFiles1764000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE uploads (
      id uuid CONSTRAINT uploads_pkey PRIMARY KEY,
      user_id uuid NOT NULL CONSTRAINT uploads_user_id_fkey REFERENCES users ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT uploads_name_check CHECK (length(name) BETWEEN 1 AND 101),
      bytes bytea NOT NULL CONSTRAINT uploads_bytes_check CHECK (length(bytes) BETWEEN 1 AND 10485760),
      created_at timestamptz NOT NULL
    )`);
    // What was handed in is mostly compressed already: trying again costs time and saves nothing.
    await db.query(`ALTER TABLE uploads ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await db.query(`CREATE INDEX uploads_user_id_created_at_idx ON uploads (user_id, created_at)`);
    await db.query(`CREATE INDEX uploads_created_at_idx ON uploads (created_at)`);
    await db.query(`CREATE TABLE files (
      id uuid CONSTRAINT files_pkey PRIMARY KEY,
      secret text NOT NULL
        CONSTRAINT files_secret_key UNIQUE
        CONSTRAINT files_secret_check CHECK (length(secret) >= 22),
      kind text NOT NULL
        CONSTRAINT files_kind_check CHECK (kind IN ('WEBP', 'PDF', 'PPTX', 'ODP', 'KEY', 'DOCX', 'ODT')),
      name text NOT NULL CONSTRAINT files_name_check CHECK (length(name) BETWEEN 1 AND 101),
      size integer NOT NULL CONSTRAINT files_size_check CHECK (size > 0),
      width integer,
      height integer,
      created_at timestamptz NOT NULL,
      expires_at timestamptz,
      CONSTRAINT files_picture_check CHECK (
        CASE WHEN kind = 'WEBP'
          THEN coalesce(width BETWEEN 1 AND 2000 AND height BETWEEN 1 AND 2000, false)
          ELSE width IS NULL AND height IS NULL END)
    )`);
    await db.query(`CREATE INDEX files_expires_at_idx ON files (expires_at) WHERE expires_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE files`);
    await db.query(`DROP TABLE uploads`);
  }
}
