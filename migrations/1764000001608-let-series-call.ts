import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetSeriesCall1764000001608 implements MigrationInterface {
  name = 'LetSeriesCall1764000001608';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE calls_for_proposals
      ALTER COLUMN event_id DROP NOT NULL,
      ALTER COLUMN closes_at DROP NOT NULL,
      ADD COLUMN series_id uuid CONSTRAINT calls_for_proposals_series_id_key UNIQUE
        CONSTRAINT calls_for_proposals_series_id_fkey REFERENCES series ON DELETE CASCADE,
      ADD CONSTRAINT calls_for_proposals_owner_check CHECK (num_nonnulls(event_id, series_id) = 1),
      ADD CONSTRAINT calls_for_proposals_end_check CHECK (event_id IS NULL OR closes_at IS NOT NULL)`);
    await db.query(`ALTER TABLE proposals ADD COLUMN series_id uuid
      CONSTRAINT proposals_series_id_fkey REFERENCES series ON DELETE SET NULL`);
    await db.query(`CREATE INDEX proposals_series_id_idx ON proposals (series_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN series_id`);
    await db.query(`DELETE FROM calls_for_proposals WHERE series_id IS NOT NULL`);
    await db.query(`ALTER TABLE calls_for_proposals
      DROP CONSTRAINT calls_for_proposals_end_check,
      DROP COLUMN series_id,
      ALTER COLUMN closes_at SET NOT NULL,
      ALTER COLUMN event_id SET NOT NULL`);
  }
}
