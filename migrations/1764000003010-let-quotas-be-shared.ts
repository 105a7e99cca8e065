import type { MigrationInterface, QueryRunner } from 'typeorm';

const confirmedOrders = `
  SELECT 'I-5 a confirmed order has its tickets', id, code
    FROM orders WHERE status = 'CONFIRMED' AND NOT EXISTS (SELECT 1 FROM tickets WHERE order_id = orders.id)
  UNION ALL
  SELECT 'every ticket type draws from a quota', id, name FROM ticket_types
   WHERE NOT EXISTS (SELECT 1 FROM quota_ticket_types WHERE ticket_type_id = ticket_types.id)`;

export class LetQuotasBeShared1764000003010 implements MigrationInterface {
  name = 'LetQuotasBeShared1764000003010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE quotas
      ADD COLUMN is_event_capacity boolean NOT NULL DEFAULT false,
      -- Kept for somebody: not sold, and not for others.
      ADD COLUMN held integer NOT NULL DEFAULT 0 CONSTRAINT quotas_held_check CHECK (held >= 0),
      -- Sold although there was no place.
      ADD COLUMN beyond integer NOT NULL DEFAULT 0 CONSTRAINT quotas_beyond_check CHECK (beyond >= 0),
      DROP CONSTRAINT quotas_no_oversell_check,
      ADD CONSTRAINT quotas_no_oversell_check CHECK (capacity IS NULL OR sold + held <= capacity)`);
    await db.query(
      `CREATE UNIQUE INDEX quotas_event_capacity_key ON quotas (event_id) WHERE is_event_capacity`,
    );
    // What takes a place: told once, to the oracle and to whoever joins a ticket type to a quota.
    await db.query(`CREATE VIEW inv.taken_places AS
      SELECT ticket_type_id, count(*)::integer AS places FROM tickets WHERE status = 'VALID' GROUP BY ticket_type_id`);
    await db.query(`CREATE VIEW inv.catalogue (invariant, subject_id, found) AS
      SELECT 'every admission counts in the capacity of its event', ticket_types.id, ticket_types.name
        FROM ticket_types JOIN quotas USING (event_id)
       WHERE is_event_capacity AND kind = 'ADMISSION' AND NOT EXISTS (
         SELECT 1 FROM quota_ticket_types WHERE ticket_type_id = ticket_types.id AND quota_id = quotas.id)
      UNION ALL
      SELECT 'at one instant a ticket type has one price', a.ticket_type_id, a.id::text
        FROM price_steps a JOIN price_steps b ON a.ticket_type_id = b.ticket_type_id AND a.id < b.id
         AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`);
    await db.query(`CREATE OR REPLACE VIEW inv.places_and_orders (invariant, subject_id, found) AS
      SELECT 'I-1 no more places sold than there are', id, format('sold %s, held %s of %s', sold, held, capacity)
        FROM quotas WHERE sold + held > capacity
      UNION ALL
      SELECT 'I-2 sold is the number of live tickets of the quota', quotas.id,
             format('sold %s and %s beyond, live %s', sold, beyond, live.count)
        FROM quotas CROSS JOIN LATERAL (
          SELECT coalesce(sum(places), 0) AS count FROM quota_ticket_types JOIN inv.taken_places USING (ticket_type_id)
           WHERE quota_ticket_types.quota_id = quotas.id) AS live
       WHERE sold + beyond <> live.count
      UNION ALL ${confirmedOrders}
      UNION ALL SELECT * FROM inv.catalogue`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE OR REPLACE VIEW inv.places_and_orders (invariant, subject_id, found) AS
      SELECT 'I-1 no more places sold than there are', id, format('sold %s of %s', sold, capacity)
        FROM quotas WHERE sold > capacity
      UNION ALL
      SELECT 'I-2 sold is the number of live tickets of the quota', quotas.id,
             format('sold %s, live %s', sold, live.count)
        FROM quotas CROSS JOIN LATERAL (
          SELECT count(*) FROM quota_ticket_types JOIN tickets USING (ticket_type_id)
           WHERE quota_ticket_types.quota_id = quotas.id AND tickets.status = 'VALID') AS live
       WHERE sold <> live.count
      UNION ALL ${confirmedOrders}`);
    await db.query(`DROP VIEW inv.catalogue`);
    await db.query(`DROP VIEW inv.taken_places`);
    await db.query(`ALTER TABLE quotas DROP CONSTRAINT quotas_no_oversell_check,
      DROP COLUMN is_event_capacity, DROP COLUMN held, DROP COLUMN beyond`);
    await db.query(`ALTER TABLE quotas
      ADD CONSTRAINT quotas_no_oversell_check CHECK (capacity IS NULL OR sold <= capacity)`);
  }
}
