import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetTalksMove1764000001720 implements MigrationInterface {
  name = 'LetTalksMove1764000001720';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE talk_moves (
      id uuid CONSTRAINT talk_moves_pkey PRIMARY KEY,
      talk_id uuid NOT NULL CONSTRAINT talk_moves_talk_id_fkey REFERENCES talks ON DELETE CASCADE,
      from_event_id uuid NOT NULL CONSTRAINT talk_moves_from_event_id_fkey REFERENCES events ON DELETE CASCADE,
      was_visible boolean NOT NULL,
      moved_by uuid CONSTRAINT talk_moves_moved_by_fkey REFERENCES users ON DELETE SET NULL,
      moved_at timestamptz NOT NULL
    )`);
    await db.query(`CREATE INDEX talk_moves_talk_id_idx ON talk_moves (talk_id, moved_at, id)`);
    await db.query(`CREATE INDEX talk_moves_from_event_id_idx ON talk_moves (from_event_id)`);
    await db.query(`CREATE INDEX talk_moves_moved_by_idx ON talk_moves (moved_by)`);
    // A proposal stays where its call is, whose questions, categories and reviews it has; its talk may go elsewhere.
    await db.query(`ALTER TABLE proposals
      DROP CONSTRAINT proposals_talk_fkey,
      ADD CONSTRAINT proposals_talk_fkey FOREIGN KEY (talk_id) REFERENCES talks ON DELETE SET NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals
      DROP CONSTRAINT proposals_talk_fkey,
      ADD CONSTRAINT proposals_talk_fkey FOREIGN KEY (event_id, talk_id) REFERENCES talks (event_id, id)
        ON DELETE SET NULL (talk_id)`);
    await db.query(`DROP TABLE talk_moves`);
  }
}
