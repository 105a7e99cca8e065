import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganizations1764000000200 implements MigrationInterface {
  name = 'CreateOrganizations1764000000200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE organizations (
      id uuid CONSTRAINT organizations_pkey PRIMARY KEY,
      slug text NOT NULL CONSTRAINT organizations_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
      name text NOT NULL CONSTRAINT organizations_name_check CHECK (length(name) BETWEEN 1 AND 400),
      description text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT organizations_slug_key UNIQUE (slug)
    )`);
    await db.query(`ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_organization_id_fkey
      FOREIGN KEY (organization_id) REFERENCES organizations ON DELETE CASCADE`);
    await db.query(`CREATE INDEX api_tokens_organization_id_idx ON api_tokens (organization_id)`);
    await db.query(`CREATE TABLE members (
      id uuid CONSTRAINT members_pkey PRIMARY KEY,
      organization_id uuid NOT NULL CONSTRAINT members_organization_id_fkey REFERENCES organizations ON DELETE CASCADE,
      user_id uuid NOT NULL CONSTRAINT members_user_id_fkey REFERENCES users ON DELETE CASCADE,
      role text NOT NULL CONSTRAINT members_role_check CHECK (role IN ('OWNER', 'ORGANIZER', 'REVIEWER', 'DOOR')),
      joined_at timestamptz NOT NULL,
      CONSTRAINT members_organization_id_user_id_key UNIQUE (organization_id, user_id)
    )`);
    await db.query(`CREATE INDEX members_user_id_idx ON members (user_id)`);
    await db.query(`CREATE TABLE invitations (
      id uuid CONSTRAINT invitations_pkey PRIMARY KEY,
      organization_id uuid NOT NULL CONSTRAINT invitations_organization_id_fkey REFERENCES organizations ON DELETE CASCADE,
      email text NOT NULL CONSTRAINT invitations_email_check CHECK (email = lower(email)),
      role text NOT NULL CONSTRAINT invitations_role_check CHECK (role IN ('OWNER', 'ORGANIZER', 'REVIEWER', 'DOOR')),
      invited_by uuid NOT NULL CONSTRAINT invitations_invited_by_fkey REFERENCES users,
      token_hash bytea CONSTRAINT invitations_token_hash_check CHECK (length(token_hash) = 32),
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      accepted_at timestamptz,
      revoked_at timestamptz,
      CONSTRAINT invitations_token_hash_key UNIQUE (token_hash),
      CONSTRAINT invitations_end_check CHECK (accepted_at IS NULL OR revoked_at IS NULL)
    )`);
    await db.query(`CREATE UNIQUE INDEX invitations_open_key ON invitations (organization_id, email)
      WHERE accepted_at IS NULL AND revoked_at IS NULL`);
    await db.query(`CREATE INDEX invitations_invited_by_idx ON invitations (invited_by)`);
    await db.query(`CREATE TABLE audit_entries (
      id uuid CONSTRAINT audit_entries_pkey PRIMARY KEY,
      organization_id uuid NOT NULL CONSTRAINT audit_entries_organization_id_fkey REFERENCES organizations,
      event_id uuid,
      actor_id uuid,
      action text NOT NULL CONSTRAINT audit_entries_action_check CHECK (action ~ '^[a-z-]+\\.[a-z-]+$'),
      subject_id uuid NOT NULL,
      details text[] NOT NULL,
      happened_at timestamptz NOT NULL
    )`);
    await db.query(
      `CREATE INDEX audit_entries_organization_id_id_idx ON audit_entries (organization_id, id)`,
    );
    await db.query(`CREATE INDEX audit_entries_event_id_id_idx ON audit_entries (event_id, id)`);
    await db.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = '23001';
      END $$`);
    await db.query(`CREATE TRIGGER audit_entries_only_grow BEFORE UPDATE OR DELETE ON audit_entries
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE audit_entries`);
    await db.query(`DROP FUNCTION refuse_change`);
    await db.query(`DROP TABLE invitations`);
    await db.query(`DROP TABLE members`);
    await db.query(`ALTER TABLE api_tokens DROP CONSTRAINT api_tokens_organization_id_fkey`);
    await db.query(`DROP INDEX api_tokens_organization_id_idx`);
    await db.query(`DROP TABLE organizations`);
  }
}
