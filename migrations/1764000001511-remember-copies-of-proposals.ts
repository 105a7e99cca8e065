import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberCopiesOfProposals1764000001511 implements MigrationInterface {
  name = 'RememberCopiesOfProposals1764000001511';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals
      ADD COLUMN copied_from_id uuid CONSTRAINT proposals_copied_from_id_fkey REFERENCES proposals ON DELETE SET NULL,
      ADD CONSTRAINT proposals_copied_from_id_check CHECK (copied_from_id <> id)`);
    await db.query(`CREATE INDEX proposals_copied_from_id_idx ON proposals (copied_from_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN copied_from_id`);
  }
}
