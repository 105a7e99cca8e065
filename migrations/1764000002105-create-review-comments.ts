import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviewComments1764000002105 implements MigrationInterface {
  name = 'CreateReviewComments1764000002105';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE review_comments (
      id uuid CONSTRAINT review_comments_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      author_id uuid NOT NULL CONSTRAINT review_comments_author_id_fkey REFERENCES users ON DELETE CASCADE,
      text text NOT NULL CONSTRAINT review_comments_text_check CHECK (text <> ''),
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT review_comments_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
    )`);
    await db.query(
      `CREATE INDEX review_comments_event_id_proposal_id_idx ON review_comments (event_id, proposal_id)`,
    );
    await db.query(
      `CREATE INDEX review_comments_proposal_id_created_at_idx ON review_comments (proposal_id, created_at, id)`,
    );
    await db.query(`CREATE INDEX review_comments_author_id_idx ON review_comments (author_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE review_comments`);
  }
}
