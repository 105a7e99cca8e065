import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReopenProposals1764000001606 implements MigrationInterface {
  name = 'ReopenProposals1764000001606';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals ADD COLUMN reopened_until timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN reopened_until`);
  }
}
