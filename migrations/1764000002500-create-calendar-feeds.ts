import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendarFeeds1764000002500 implements MigrationInterface {
  name = 'CreateCalendarFeeds1764000002500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE calendar_feeds (
      id uuid CONSTRAINT calendar_feeds_pkey PRIMARY KEY,
      user_id uuid NOT NULL CONSTRAINT calendar_feeds_user_id_fkey REFERENCES users ON DELETE CASCADE,
      secret text NOT NULL CONSTRAINT calendar_feeds_secret_check CHECK (length(secret) = 43),
      created_at timestamptz NOT NULL,
      CONSTRAINT calendar_feeds_user_id_key UNIQUE (user_id),
      CONSTRAINT calendar_feeds_secret_key UNIQUE (secret)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE calendar_feeds`);
  }
}
