import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1764000000100 implements MigrationInterface {
  name = 'CreateAccounts1764000000100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE users (
      id uuid CONSTRAINT users_pkey PRIMARY KEY,
      email text NOT NULL CONSTRAINT users_email_check CHECK (email = lower(email) AND length(email) <= 254),
      name text NOT NULL CONSTRAINT users_name_check CHECK (length(name) BETWEEN 1 AND 400),
      password_hash text,
      email_verified_at timestamptz,
      created_at timestamptz NOT NULL,
      CONSTRAINT users_email_key UNIQUE (email)
    )`);
    await db.query(`CREATE TABLE sign_in_sessions (
      id uuid CONSTRAINT sign_in_sessions_pkey PRIMARY KEY,
      user_id uuid NOT NULL CONSTRAINT sign_in_sessions_user_id_fkey REFERENCES users ON DELETE CASCADE,
      token_hash bytea NOT NULL CONSTRAINT sign_in_sessions_token_hash_check CHECK (length(token_hash) = 32),
      by_link boolean NOT NULL,
      created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT sign_in_sessions_token_hash_key UNIQUE (token_hash),
      CONSTRAINT sign_in_sessions_expires_check CHECK (expires_at > created_at)
    )`);
    await db.query(`CREATE INDEX sign_in_sessions_user_id_idx ON sign_in_sessions (user_id)`);
    await db.query(`CREATE TABLE sign_in_links (
      id uuid CONSTRAINT sign_in_links_pkey PRIMARY KEY,
      user_id uuid NOT NULL CONSTRAINT sign_in_links_user_id_fkey REFERENCES users ON DELETE CASCADE,
      email text NOT NULL,
      token_hash bytea NOT NULL CONSTRAINT sign_in_links_token_hash_check CHECK (length(token_hash) = 32),
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      CONSTRAINT sign_in_links_token_hash_key UNIQUE (token_hash),
      CONSTRAINT sign_in_links_expires_check CHECK (expires_at > created_at)
    )`);
    await db.query(`CREATE INDEX sign_in_links_user_id_idx ON sign_in_links (user_id)`);
    await db.query(`CREATE TABLE api_tokens (
      id uuid CONSTRAINT api_tokens_pkey PRIMARY KEY,
      user_id uuid NOT NULL CONSTRAINT api_tokens_user_id_fkey REFERENCES users ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT api_tokens_name_check CHECK (length(name) BETWEEN 1 AND 400),
      token_hash bytea NOT NULL CONSTRAINT api_tokens_token_hash_check CHECK (length(token_hash) = 32),
      scopes text[] NOT NULL CONSTRAINT api_tokens_scopes_check CHECK (cardinality(scopes) > 0),
      organization_id uuid,
      created_at timestamptz NOT NULL,
      last_used_at timestamptz,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      CONSTRAINT api_tokens_token_hash_key UNIQUE (token_hash),
      CONSTRAINT api_tokens_expires_check CHECK (expires_at > created_at)
    )`);
    await db.query(`CREATE INDEX api_tokens_user_id_idx ON api_tokens (user_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE api_tokens`);
    await db.query(`DROP TABLE sign_in_links`);
    await db.query(`DROP TABLE sign_in_sessions`);
    await db.query(`DROP TABLE users`);
  }
}
