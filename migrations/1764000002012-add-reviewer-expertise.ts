import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReviewerExpertise1764000002012 implements MigrationInterface {
  name = 'AddReviewerExpertise1764000002012';

  async up(db: QueryRunner): Promise<void> {
    for (const part of ['tag', 'track']) {
      await db.query(`CREATE TABLE reviewer_${part}s (
        event_id uuid NOT NULL,
        reviewer_id uuid NOT NULL CONSTRAINT reviewer_${part}s_reviewer_id_fkey REFERENCES users ON DELETE CASCADE,
        ${part}_id uuid NOT NULL,
        CONSTRAINT reviewer_${part}s_pkey PRIMARY KEY (reviewer_id, ${part}_id),
        CONSTRAINT reviewer_${part}s_${part}_fkey FOREIGN KEY (event_id, ${part}_id)
          REFERENCES ${part}s (event_id, id) ON DELETE CASCADE
      )`);
      await db.query(
        `CREATE INDEX reviewer_${part}s_${part}_id_idx ON reviewer_${part}s (event_id, ${part}_id)`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE reviewer_tracks`);
    await db.query(`DROP TABLE reviewer_tags`);
  }
}
