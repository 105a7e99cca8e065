import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTalkStars1764000002700 implements MigrationInterface {
  name = 'CreateTalkStars1764000002700';

  async up(db: QueryRunner): Promise<void> {
    // Of the talk and not of its session: a star outlives releases, and the move of a talk to another event.
    await db.query(`CREATE TABLE talk_stars (
      user_id uuid CONSTRAINT talk_stars_user_id_fkey REFERENCES users ON DELETE CASCADE,
      talk_id uuid CONSTRAINT talk_stars_talk_id_fkey REFERENCES talks ON DELETE CASCADE,
      starred_at timestamptz NOT NULL,
      CONSTRAINT talk_stars_pkey PRIMARY KEY (user_id, talk_id)
    )`);
    await db.query(`CREATE INDEX talk_stars_talk_id_idx ON talk_stars (talk_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE talk_stars`);
  }
}
