import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetProposalsBeTried1764000002810 implements MigrationInterface {
  name = 'LetProposalsBeTried1764000002810';

  /** Apart from the talk that it became: that one is told, and shows who gives it in a blind review. */
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals
      ADD COLUMN tried_talk_id uuid
        CONSTRAINT proposals_tried_talk_id_key UNIQUE
        CONSTRAINT proposals_tried_talk_id_fkey REFERENCES talks ON DELETE SET NULL,
      ADD CONSTRAINT proposals_tried_talk_check CHECK (tried_talk_id IS NULL
        OR (submission = 'SUBMITTED' AND deliberation IN ('UNDECIDED', 'STANDBY')))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN tried_talk_id`);
  }
}
