import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKeys1764000000650 implements MigrationInterface {
  name = 'CreateIdempotencyKeys1764000000650';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE idempotency_keys (
      actor text NOT NULL,
      key text NOT NULL CONSTRAINT idempotency_keys_key_check CHECK (length(key) BETWEEN 16 AND 200),
      fingerprint bytea NOT NULL,
      answer jsonb,
      created_at timestamptz NOT NULL,
      CONSTRAINT idempotency_keys_pkey PRIMARY KEY (actor, key)
    )`);
    await db.query(`CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE idempotency_keys`);
  }
}
