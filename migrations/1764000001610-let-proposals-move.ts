import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetProposalsMove1764000001610 implements MigrationInterface {
  name = 'LetProposalsMove1764000001610';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE proposal_moves (
      id uuid CONSTRAINT proposal_moves_pkey PRIMARY KEY,
      proposal_id uuid NOT NULL CONSTRAINT proposal_moves_proposal_id_fkey REFERENCES proposals ON DELETE CASCADE,
      from_event_id uuid NOT NULL CONSTRAINT proposal_moves_from_event_id_fkey REFERENCES events ON DELETE CASCADE,
      moved_by uuid CONSTRAINT proposal_moves_moved_by_fkey REFERENCES users ON DELETE SET NULL,
      moved_at timestamptz NOT NULL,
      review_count integer NOT NULL,
      review_mean double precision,
      CONSTRAINT proposal_moves_review_check CHECK (review_count >= 0 AND (review_count = 0) = (review_mean IS NULL))
    )`);
    await db.query(
      `CREATE INDEX proposal_moves_proposal_id_idx ON proposal_moves (proposal_id, moved_at, id)`,
    );
    await db.query(`CREATE INDEX proposal_moves_from_event_id_idx ON proposal_moves (from_event_id)`);
    await db.query(`CREATE INDEX proposal_moves_moved_by_idx ON proposal_moves (moved_by)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE proposal_moves`);
  }
}
