import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1764000002110 implements MigrationInterface {
  name = 'CreateMessages1764000002110';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE proposal_messages (
      id uuid CONSTRAINT proposal_messages_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      side text NOT NULL CONSTRAINT proposal_messages_side_check CHECK (side IN ('COMMITTEE', 'SPEAKERS')),
      author_id uuid CONSTRAINT proposal_messages_author_id_fkey REFERENCES users ON DELETE SET NULL,
      text text NOT NULL CONSTRAINT proposal_messages_text_check CHECK (text <> ''),
      created_at timestamptz NOT NULL,
      CONSTRAINT proposal_messages_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
    )`);
    await db.query(
      `CREATE INDEX proposal_messages_event_id_proposal_id_idx ON proposal_messages (event_id, proposal_id)`,
    );
    await db.query(
      `CREATE INDEX proposal_messages_proposal_id_created_at_idx ON proposal_messages (proposal_id, created_at, id)`,
    );
    await db.query(`CREATE INDEX proposal_messages_author_id_idx ON proposal_messages (author_id)`);
    await db.query(`CREATE TABLE proposal_messages_read (
      event_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      side text NOT NULL CONSTRAINT proposal_messages_read_side_check CHECK (side IN ('COMMITTEE', 'SPEAKERS')),
      read_until timestamptz NOT NULL,
      CONSTRAINT proposal_messages_read_pkey PRIMARY KEY (proposal_id, side),
      CONSTRAINT proposal_messages_read_proposal_fkey FOREIGN KEY (event_id, proposal_id)
        REFERENCES proposals (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
    )`);
    await db.query(
      `CREATE INDEX proposal_messages_read_event_id_proposal_id_idx ON proposal_messages_read (event_id, proposal_id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE proposal_messages_read`);
    await db.query(`DROP TABLE proposal_messages`);
  }
}
