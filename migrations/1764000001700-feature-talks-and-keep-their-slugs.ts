import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeatureTalksAndKeepTheirSlugs1764000001700 implements MigrationInterface {
  name = 'FeatureTalksAndKeepTheirSlugs1764000001700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE talks ADD COLUMN is_featured boolean NOT NULL DEFAULT false`);
    // Under the event in which it was the talk's address, wherever the talk is now.
    await db.query(`CREATE TABLE former_talk_slugs (
      event_id uuid CONSTRAINT former_talk_slugs_event_id_fkey REFERENCES events ON DELETE CASCADE,
      slug text CONSTRAINT former_talk_slugs_slug_check
        CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
      talk_id uuid NOT NULL CONSTRAINT former_talk_slugs_talk_id_fkey REFERENCES talks ON DELETE CASCADE,
      CONSTRAINT former_talk_slugs_pkey PRIMARY KEY (event_id, slug)
    )`);
    await db.query(`CREATE INDEX former_talk_slugs_talk_id_idx ON former_talk_slugs (talk_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE former_talk_slugs`);
    await db.query(`ALTER TABLE talks DROP COLUMN is_featured`);
  }
}
