import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddBlindTexts1764000002010 implements MigrationInterface {
  name = 'AddBlindTexts1764000002010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE blind_texts (
      event_id uuid NOT NULL,
      proposal_id uuid CONSTRAINT blind_texts_pkey PRIMARY KEY,
      title text CONSTRAINT blind_texts_title_check CHECK (length(title) BETWEEN 1 AND 2000),
      abstract text CONSTRAINT blind_texts_abstract_check CHECK (abstract <> ''),
      original_title text NOT NULL,
      original_abstract text NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT blind_texts_some_check CHECK (num_nonnulls(title, abstract) > 0),
      CONSTRAINT blind_texts_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE blind_texts`);
  }
}
