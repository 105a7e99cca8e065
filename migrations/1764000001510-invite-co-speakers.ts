import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InviteCoSpeakers1764000001510 implements MigrationInterface {
  name = 'InviteCoSpeakers1764000001510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE co_speaker_invitations (
      id uuid CONSTRAINT co_speaker_invitations_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      name text NOT NULL CONSTRAINT co_speaker_invitations_name_check CHECK (length(name) BETWEEN 1 AND 800),
      email text NOT NULL,
      token_hash bytea CONSTRAINT co_speaker_invitations_token_hash_key UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz,
      declined_at timestamptz,
      CONSTRAINT co_speaker_invitations_proposal_id_email_key UNIQUE (proposal_id, email),
      -- What waits with its draft has neither a secret nor an answer.
      CONSTRAINT co_speaker_invitations_parked_check
        CHECK (expires_at IS NOT NULL OR (token_hash IS NULL AND declined_at IS NULL)),
      CONSTRAINT co_speaker_invitations_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
    )`);
    await db.query(
      `CREATE INDEX co_speaker_invitations_event_id_proposal_id_idx ON co_speaker_invitations (event_id, proposal_id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE co_speaker_invitations`);
  }
}
