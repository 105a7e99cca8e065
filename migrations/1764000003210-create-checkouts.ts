import type { MigrationInterface, QueryRunner } from 'typeorm';

const ticketsAlone = `SELECT ticket_type_id, count(*)::integer AS places FROM tickets WHERE status = 'VALID'
  GROUP BY ticket_type_id`;

const ticketsAndHolds = `SELECT ticket_type_id, sum(places)::integer AS places FROM (
    SELECT ticket_type_id, 1 AS places FROM tickets WHERE status = 'VALID'
    UNION ALL
    SELECT ticket_type_id, quantity FROM checkout_lines JOIN checkouts ON checkouts.id = checkout_id
     WHERE status = 'ACTIVE') AS taken
  GROUP BY ticket_type_id`;

export class CreateCheckouts1764000003210 implements MigrationInterface {
  name = 'CreateCheckouts1764000003210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE checkouts (
      id uuid CONSTRAINT checkouts_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT checkouts_event_id_fkey REFERENCES events,
      secret text NOT NULL CONSTRAINT checkouts_secret_check CHECK (secret ~ '^[A-Za-z0-9_-]{43}$'),
      status text NOT NULL CONSTRAINT checkouts_status_check CHECK (status IN ('ACTIVE', 'COMPLETED', 'RELEASED')),
      total_minor bigint NOT NULL CONSTRAINT checkouts_total_check CHECK (total_minor >= 0),
      currency text NOT NULL CONSTRAINT checkouts_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      order_id uuid,
      CONSTRAINT checkouts_secret_key UNIQUE (secret),
      CONSTRAINT checkouts_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT checkouts_order_id_key UNIQUE (order_id),
      CONSTRAINT checkouts_order_fkey FOREIGN KEY (event_id, order_id) REFERENCES orders (event_id, id),
      CONSTRAINT checkouts_expires_check CHECK (expires_at > created_at AND expires_at <= created_at + interval '1 hour'),
      CONSTRAINT checkouts_ended_check CHECK ((status = 'ACTIVE') = (ended_at IS NULL)),
      CONSTRAINT checkouts_completed_check CHECK ((status = 'COMPLETED') = (order_id IS NOT NULL))
    )`);
    await db.query(`CREATE INDEX checkouts_event_id_idx ON checkouts (event_id)`);
    await db.query(`CREATE TABLE checkout_lines (
      event_id uuid NOT NULL,
      checkout_id uuid NOT NULL,
      position integer NOT NULL CONSTRAINT checkout_lines_position_check CHECK (position >= 0),
      ticket_type_id uuid NOT NULL,
      quantity integer NOT NULL CONSTRAINT checkout_lines_quantity_check CHECK (quantity BETWEEN 1 AND 100),
      unit_minor bigint NOT NULL CONSTRAINT checkout_lines_unit_check CHECK (unit_minor >= 0),
      total_minor bigint NOT NULL CONSTRAINT checkout_lines_total_check CHECK (total_minor >= 0),
      CONSTRAINT checkout_lines_pkey PRIMARY KEY (checkout_id, position),
      CONSTRAINT checkout_lines_checkout_fkey FOREIGN KEY (event_id, checkout_id) REFERENCES checkouts (event_id, id),
      CONSTRAINT checkout_lines_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(`CREATE INDEX checkout_lines_ticket_type_id_idx ON checkout_lines (ticket_type_id)`);
    // One of two that end a checkout at the same time comes too late, also if it forgot to look.
    await db.query(`CREATE FUNCTION refuse_ended_checkout() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the checkout % is over', OLD.id USING ERRCODE = '23001';
      END $$`);
    await db.query(`CREATE TRIGGER checkouts_end_once BEFORE UPDATE ON checkouts
      FOR EACH ROW WHEN (OLD.status <> 'ACTIVE') EXECUTE FUNCTION refuse_ended_checkout()`);
    await db.query(`CREATE OR REPLACE VIEW inv.taken_places AS ${ticketsAndHolds}`);
    await db.query(`CREATE VIEW inv.checkouts (invariant, subject_id, found) AS
      SELECT 'an order of a checkout is for what was held', checkouts.id, held.ticket_type_id::text
        FROM checkouts JOIN checkout_lines AS held ON checkout_id = checkouts.id
        LEFT JOIN order_lines AS ordered
          ON ordered.order_id = checkouts.order_id AND ordered.position = held.position
       WHERE status = 'COMPLETED' AND (held.ticket_type_id, held.quantity, held.total_minor)
         IS DISTINCT FROM (ordered.ticket_type_id, ordered.quantity, ordered.total_minor)
      UNION ALL
      SELECT 'I-20 the total of a checkout is the sum of its lines', checkouts.id, format('%s, lines %s', total_minor, lines.sum)
        FROM checkouts CROSS JOIN LATERAL (
          SELECT coalesce(sum(checkout_lines.total_minor), 0) AS sum FROM checkout_lines
           WHERE checkout_id = checkouts.id) AS lines
       WHERE checkouts.total_minor <> lines.sum`);
    await db.query(`ALTER VIEW inv.violations RENAME TO before_checkouts`);
    await db.query(`CREATE VIEW inv.violations AS
      SELECT * FROM inv.before_checkouts UNION ALL SELECT * FROM inv.checkouts`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW inv.violations`);
    await db.query(`ALTER VIEW inv.before_checkouts RENAME TO violations`);
    await db.query(`DROP VIEW inv.checkouts`);
    await db.query(`CREATE OR REPLACE VIEW inv.taken_places AS ${ticketsAlone}`);
    await db.query(`DROP TABLE checkout_lines`);
    await db.query(`DROP TABLE checkouts`);
    await db.query(`DROP FUNCTION refuse_ended_checkout`);
  }
}
