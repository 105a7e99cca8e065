import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveSpeakersTickets1764000001900 implements MigrationInterface {
  name = 'GiveSpeakersTickets1764000001900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE orders ALTER COLUMN buyer_email DROP NOT NULL`);
    await db.query(`ALTER TABLE tickets
      ADD COLUMN speaker_id uuid,
      ADD COLUMN is_private boolean NOT NULL DEFAULT false,
      ALTER COLUMN attendee_email DROP NOT NULL,
      ADD CONSTRAINT tickets_speaker_fkey FOREIGN KEY (event_id, speaker_id) REFERENCES speakers (event_id, id)
        ON DELETE SET NULL (speaker_id),
      ADD CONSTRAINT tickets_private_check CHECK (NOT is_private OR speaker_id IS NOT NULL OR status = 'VOID')`);
    // One person, one admission, however many talks. The index without a condition is that of the foreign key.
    await db.query(
      `CREATE UNIQUE INDEX tickets_speaker_id_key ON tickets (speaker_id) WHERE status = 'VALID'`,
    );
    await db.query(`CREATE INDEX tickets_speaker_id_idx ON tickets (speaker_id)`);
    await db.query(`CREATE TABLE speaker_ticket_choices (
      event_id uuid CONSTRAINT speaker_ticket_choices_pkey PRIMARY KEY
        CONSTRAINT speaker_ticket_choices_event_id_fkey REFERENCES events ON DELETE CASCADE,
      ticket_type_id uuid NOT NULL,
      CONSTRAINT speaker_ticket_choices_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX speaker_ticket_choices_ticket_type_id_idx ON speaker_ticket_choices (ticket_type_id)`,
    );
    await db.query(`CREATE VIEW inv.speaker_tickets (invariant, subject_id, found) AS
      WITH accepted AS (
        SELECT speaker_id, proposals.event_id, bool_and(published_at IS NULL) AS is_private
          FROM proposal_speakers JOIN proposals ON proposals.id = proposal_id
         WHERE submission = 'SUBMITTED' AND deliberation = 'ACCEPTED'
           AND (confirmation IS NULL OR confirmation IN ('AWAITED', 'CONFIRMED'))
         GROUP BY speaker_id, proposals.event_id),
      held AS (SELECT * FROM tickets WHERE speaker_id IS NOT NULL AND status = 'VALID')
      SELECT 'an accepted speaker has a ticket where the event gives one', accepted.speaker_id, 'none'
        FROM accepted JOIN speaker_ticket_choices USING (event_id)
       WHERE NOT EXISTS (SELECT 1 FROM held WHERE held.speaker_id = accepted.speaker_id)
      UNION ALL
      SELECT 'a ticket of a speaker goes with an accepted proposal', held.speaker_id, held.id::text
        FROM held WHERE NOT EXISTS (SELECT 1 FROM accepted WHERE accepted.speaker_id = held.speaker_id)
      UNION ALL
      SELECT 'a ticket of a speaker is private until an acceptance is published', held.speaker_id, held.id::text
        FROM held JOIN accepted USING (speaker_id) WHERE held.is_private <> accepted.is_private`);
    await db.query(`ALTER VIEW inv.violations RENAME TO places_and_orders`);
    await db.query(`CREATE VIEW inv.violations AS
      SELECT * FROM inv.places_and_orders UNION ALL SELECT * FROM inv.speaker_tickets`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW inv.violations`);
    await db.query(`ALTER VIEW inv.places_and_orders RENAME TO violations`);
    await db.query(`DROP VIEW inv.speaker_tickets`);
    await db.query(`DROP TABLE speaker_ticket_choices`);
    await db.query(`ALTER TABLE tickets DROP COLUMN is_private, DROP COLUMN speaker_id`);
    await db.query(`UPDATE tickets SET attendee_email = '' WHERE attendee_email IS NULL`);
    await db.query(`UPDATE orders SET buyer_email = '' WHERE buyer_email IS NULL`);
    await db.query(`ALTER TABLE tickets ALTER COLUMN attendee_email SET NOT NULL`);
    await db.query(`ALTER TABLE orders ALTER COLUMN buyer_email SET NOT NULL`);
  }
}
