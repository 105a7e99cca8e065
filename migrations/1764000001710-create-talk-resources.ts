import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTalkResources1764000001710 implements MigrationInterface {
  name = 'CreateTalkResources1764000001710';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE talk_resources (
      id uuid CONSTRAINT talk_resources_pkey PRIMARY KEY,
      talk_id uuid NOT NULL CONSTRAINT talk_resources_talk_id_fkey REFERENCES talks ON DELETE CASCADE,
      kind text NOT NULL
        CONSTRAINT talk_resources_kind_check CHECK (kind IN ('SLIDES', 'RECORDING', 'OTHER')),
      label text NOT NULL CONSTRAINT talk_resources_label_check CHECK (length(label) BETWEEN 1 AND 800),
      url text CONSTRAINT talk_resources_url_check CHECK (url ~ '^https://' AND length(url) <= 2000),
      file_id uuid CONSTRAINT talk_resources_file_id_key UNIQUE
        CONSTRAINT talk_resources_file_id_fkey REFERENCES files,
      position integer NOT NULL CONSTRAINT talk_resources_position_check CHECK (position >= 0),
      public_from text NOT NULL
        CONSTRAINT talk_resources_public_from_check CHECK (public_from IN ('AT_ONCE', 'EVENT_END')),
      created_at timestamptz NOT NULL,
      CONSTRAINT talk_resources_source_check CHECK ((url IS NULL) <> (file_id IS NULL)),
      CONSTRAINT talk_resources_recording_check CHECK (kind <> 'RECORDING' OR url IS NOT NULL)
    )`);
    await db.query(`CREATE INDEX talk_resources_talk_id_idx ON talk_resources (talk_id, position, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE talk_resources`);
  }
}
