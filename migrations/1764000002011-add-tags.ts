import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddTags1764000002011 implements MigrationInterface {
  name = 'AddTags1764000002011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE tags (
      id uuid CONSTRAINT tags_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT tags_event_id_fkey REFERENCES events ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT tags_name_check CHECK (length(name) BETWEEN 1 AND 200),
      key text NOT NULL,
      CONSTRAINT tags_event_id_key_key UNIQUE (event_id, key),
      CONSTRAINT tags_event_id_id_key UNIQUE (event_id, id)
    )`);
    await db.query(`CREATE TABLE proposal_tags (
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      tag_id uuid NOT NULL,
      CONSTRAINT proposal_tags_pkey PRIMARY KEY (proposal_id, tag_id),
      CONSTRAINT proposal_tags_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE,
      CONSTRAINT proposal_tags_tag_fkey FOREIGN KEY (event_id, tag_id) REFERENCES tags (event_id, id) ON DELETE CASCADE
    )`);
    await db.query(`CREATE INDEX proposal_tags_tag_id_idx ON proposal_tags (tag_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE proposal_tags`);
    await db.query(`DROP TABLE tags`);
  }
}
