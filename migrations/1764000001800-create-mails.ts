import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMails1764000001800 implements MigrationInterface {
  name = 'CreateMails1764000001800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE mails (
      id uuid CONSTRAINT mails_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT mails_event_id_fkey REFERENCES events ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT mails_kind_check CHECK (kind IN ('DECISION')),
      status text NOT NULL CONSTRAINT mails_status_check
        CHECK (status IN ('DRAFT', 'SENDING', 'SENT', 'FAILED', 'DISCARDED', 'OBSOLETE')),
      recipient_name text NOT NULL CONSTRAINT mails_recipient_name_check CHECK (length(recipient_name) BETWEEN 1 AND 800),
      recipient_address text NOT NULL
        CONSTRAINT mails_recipient_address_check CHECK (recipient_address = lower(recipient_address) AND recipient_address <> ''),
      speaker_id uuid,
      subject text NOT NULL CONSTRAINT mails_subject_check CHECK (length(subject) BETWEEN 1 AND 2000),
      text text NOT NULL CONSTRAINT mails_text_check CHECK (length(text) BETWEEN 1 AND 100000),
      proposal_id uuid CONSTRAINT mails_proposal_id_fkey REFERENCES proposals ON DELETE CASCADE,
      publication_id uuid,
      deadline timestamptz,
      tries integer NOT NULL CONSTRAINT mails_tries_check CHECK (tries >= 0),
      error text CONSTRAINT mails_error_check CHECK (length(error) BETWEEN 1 AND 1000),
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      edited_by uuid CONSTRAINT mails_edited_by_fkey REFERENCES users ON DELETE SET NULL,
      sent_at timestamptz,
      CONSTRAINT mails_publication_key UNIQUE (proposal_id, publication_id, speaker_id),
      CONSTRAINT mails_speaker_fkey FOREIGN KEY (event_id, speaker_id)
        REFERENCES speakers (event_id, id) ON DELETE SET NULL (speaker_id),
      CONSTRAINT mails_about_check
        CHECK (kind <> 'DECISION' OR (proposal_id IS NOT NULL AND publication_id IS NOT NULL)),
      CONSTRAINT mails_edited_check CHECK (edited_by IS NULL OR edited_at IS NOT NULL),
      CONSTRAINT mails_sent_check CHECK ((status = 'SENT') = (sent_at IS NOT NULL)),
      CONSTRAINT mails_failed_check CHECK (status <> 'FAILED' OR error IS NOT NULL)
    )`);
    await db.query(`CREATE INDEX mails_event_id_idx ON mails (event_id, created_at, id)`);
    await db.query(`CREATE INDEX mails_speaker_id_idx ON mails (speaker_id)`);
    await db.query(`CREATE INDEX mails_edited_by_idx ON mails (edited_by)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE mails`);
  }
}
