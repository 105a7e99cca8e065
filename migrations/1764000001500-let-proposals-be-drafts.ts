import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft may lack its title and abstract, was not submitted, and nothing is decided about it. */
export class LetProposalsBeDrafts1764000001500 implements MigrationInterface {
  name = 'LetProposalsBeDrafts1764000001500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals
      ADD COLUMN version integer NOT NULL DEFAULT 1
        CONSTRAINT proposals_version_check CHECK (version >= 1),
      ALTER COLUMN submitted_at DROP NOT NULL,
      DROP CONSTRAINT proposals_submission_check,
      ADD CONSTRAINT proposals_submission_check CHECK (submission IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
      DROP CONSTRAINT proposals_title_check,
      ADD CONSTRAINT proposals_title_check
        CHECK (length(title) <= 2000 AND (title <> '' OR submission = 'DRAFT')),
      ADD CONSTRAINT proposals_abstract_check CHECK (abstract <> '' OR submission = 'DRAFT'),
      ADD CONSTRAINT proposals_draft_check CHECK ((submission = 'DRAFT') = (submitted_at IS NULL)
        AND (submission <> 'DRAFT' OR deliberation = 'UNDECIDED'))`);
    await db.query(`ALTER TABLE proposals ALTER COLUMN version DROP DEFAULT`);
    await db.query(`DROP INDEX proposals_user_id_submitted_at_idx`);
    await db.query(`CREATE INDEX proposals_user_id_id_idx ON proposals (user_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM proposals WHERE submission = 'DRAFT'`);
    await db.query(`DROP INDEX proposals_user_id_id_idx`);
    await db.query(
      `CREATE INDEX proposals_user_id_submitted_at_idx ON proposals (user_id, submitted_at, id)`,
    );
    await db.query(`ALTER TABLE proposals
      DROP CONSTRAINT proposals_draft_check,
      DROP CONSTRAINT proposals_abstract_check,
      DROP CONSTRAINT proposals_title_check,
      ADD CONSTRAINT proposals_title_check CHECK (length(title) BETWEEN 1 AND 2000),
      DROP CONSTRAINT proposals_submission_check,
      ADD CONSTRAINT proposals_submission_check CHECK (submission IN ('SUBMITTED', 'WITHDRAWN')),
      ALTER COLUMN submitted_at SET NOT NULL,
      DROP COLUMN version`);
  }
}
