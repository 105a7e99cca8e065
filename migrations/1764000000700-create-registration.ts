import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegistration1764000000700 implements MigrationInterface {
  name = 'CreateRegistration1764000000700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE orders (
      id uuid CONSTRAINT orders_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT orders_event_id_fkey REFERENCES events,
      code text NOT NULL CONSTRAINT orders_code_check CHECK (code ~ '^[A-Z2-9]{8}$'),
      status text NOT NULL CONSTRAINT orders_status_check CHECK (status IN ('CONFIRMED')),
      buyer_name text NOT NULL CONSTRAINT orders_buyer_name_check CHECK (length(buyer_name) BETWEEN 1 AND 1600),
      buyer_email text NOT NULL CONSTRAINT orders_buyer_email_check CHECK (buyer_email = lower(buyer_email)),
      total_minor bigint NOT NULL CONSTRAINT orders_total_check CHECK (total_minor >= 0),
      currency text NOT NULL CONSTRAINT orders_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
      created_at timestamptz NOT NULL,
      CONSTRAINT orders_code_key UNIQUE (code),
      CONSTRAINT orders_event_id_id_key UNIQUE (event_id, id),
      -- Nobody can pay yet: what costs something cannot be confirmed.
      CONSTRAINT orders_free_check CHECK (total_minor = 0)
    )`);
    await db.query(`CREATE INDEX orders_buyer_email_idx ON orders (buyer_email)`);
    await db.query(`CREATE TABLE tickets (
      id uuid CONSTRAINT tickets_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      order_id uuid NOT NULL,
      ticket_type_id uuid NOT NULL,
      attendee_name text NOT NULL CONSTRAINT tickets_attendee_name_check CHECK (length(attendee_name) BETWEEN 1 AND 1600),
      attendee_email text NOT NULL CONSTRAINT tickets_attendee_email_check CHECK (attendee_email = lower(attendee_email)),
      secret text NOT NULL CONSTRAINT tickets_secret_check CHECK (secret ~ '^[A-Za-z0-9_-]{43}$'),
      status text NOT NULL CONSTRAINT tickets_status_check CHECK (status IN ('VALID', 'VOID')),
      created_at timestamptz NOT NULL,
      voided_at timestamptz,
      CONSTRAINT tickets_secret_key UNIQUE (secret),
      CONSTRAINT tickets_order_fkey FOREIGN KEY (event_id, order_id) REFERENCES orders (event_id, id),
      CONSTRAINT tickets_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id),
      CONSTRAINT tickets_voided_check CHECK ((status = 'VOID') = (voided_at IS NOT NULL))
    )`);
    await db.query(
      `CREATE INDEX tickets_event_id_attendee_name_idx ON tickets (event_id, attendee_name, id)`,
    );
    await db.query(`CREATE INDEX tickets_order_id_idx ON tickets (order_id)`);
    await db.query(`CREATE INDEX tickets_ticket_type_id_idx ON tickets (ticket_type_id)`);
    // Rows that must not be. Empty after every test and at any moment in production.
    await db.query(`CREATE SCHEMA inv`);
    await db.query(`CREATE VIEW inv.violations (invariant, subject_id, found) AS
      SELECT 'I-1 no more places sold than there are', id, format('sold %s of %s', sold, capacity)
        FROM quotas WHERE sold > capacity
      UNION ALL
      SELECT 'I-2 sold is the number of live tickets of the quota', quotas.id,
             format('sold %s, live %s', sold, live.count)
        FROM quotas CROSS JOIN LATERAL (
          SELECT count(*) FROM quota_ticket_types JOIN tickets USING (ticket_type_id)
           WHERE quota_ticket_types.quota_id = quotas.id AND tickets.status = 'VALID') AS live
       WHERE sold <> live.count
      UNION ALL
      SELECT 'I-5 a confirmed order has its tickets', id, code
        FROM orders WHERE status = 'CONFIRMED' AND NOT EXISTS (SELECT 1 FROM tickets WHERE order_id = orders.id)
      UNION ALL
      SELECT 'every ticket type draws from a quota', id, name FROM ticket_types
       WHERE NOT EXISTS (SELECT 1 FROM quota_ticket_types WHERE ticket_type_id = ticket_types.id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW inv.violations`);
    await db.query(`DROP SCHEMA inv`);
    await db.query(`DROP TABLE tickets`);
    await db.query(`DROP TABLE orders`);
  }
}
