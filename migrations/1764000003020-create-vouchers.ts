import type { MigrationInterface, QueryRunner } from 'typeorm';

const beforeVouchers = `
  SELECT 'every admission counts in the capacity of its event', ticket_types.id, ticket_types.name
    FROM ticket_types JOIN quotas USING (event_id)
   WHERE is_event_capacity AND kind = 'ADMISSION' AND NOT EXISTS (
     SELECT 1 FROM quota_ticket_types WHERE ticket_type_id = ticket_types.id AND quota_id = quotas.id)
  UNION ALL
  SELECT 'at one instant a ticket type has one price', a.ticket_type_id, a.id::text
    FROM price_steps a JOIN price_steps b ON a.ticket_type_id = b.ticket_type_id AND a.id < b.id
     AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`;

export class CreateVouchers1764000003020 implements MigrationInterface {
  name = 'CreateVouchers1764000003020';

  async up(db: QueryRunner): Promise<void> {
    // Its rows change with every use, as those of quotas do.
    await db.query(`CREATE TABLE vouchers (
      id uuid CONSTRAINT vouchers_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT vouchers_event_id_fkey REFERENCES events,
      code text NOT NULL CONSTRAINT vouchers_code_check CHECK (code ~ '^[A-Z0-9-]{4,40}$'),
      tag text NOT NULL CONSTRAINT vouchers_tag_check CHECK (length(tag) <= 400),
      effect text NOT NULL CONSTRAINT vouchers_effect_check CHECK (effect IN ('NONE', 'PERCENT', 'AMOUNT', 'PRICE')),
      percent integer CONSTRAINT vouchers_percent_check CHECK (percent BETWEEN 1 AND 100000),
      amount_minor bigint CONSTRAINT vouchers_amount_check CHECK (amount_minor >= 0),
      scope text NOT NULL CONSTRAINT vouchers_scope_check CHECK (scope IN ('TICKET', 'ORDER')),
      places text NOT NULL CONSTRAINT vouchers_places_check CHECK (places IN ('SHARED', 'RESERVED', 'BEYOND')),
      maximum_uses integer CONSTRAINT vouchers_maximum_uses_check CHECK (maximum_uses BETWEEN 1 AND 100000),
      uses integer NOT NULL CONSTRAINT vouchers_uses_check CHECK (uses >= 0),
      held integer NOT NULL CONSTRAINT vouchers_held_check CHECK (held >= 0),
      minimum_spend_minor bigint NOT NULL CONSTRAINT vouchers_minimum_spend_check CHECK (minimum_spend_minor >= 0),
      valid_from timestamptz,
      valid_until timestamptz,
      is_active boolean NOT NULL,
      shows_hidden boolean NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT vouchers_event_id_code_key UNIQUE (event_id, code),
      CONSTRAINT vouchers_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT vouchers_value_check CHECK ((percent IS NOT NULL) = (effect = 'PERCENT')
        AND (amount_minor IS NOT NULL) = (effect IN ('AMOUNT', 'PRICE'))),
      CONSTRAINT vouchers_time_check CHECK (valid_until > valid_from),
      CONSTRAINT vouchers_no_overuse_check CHECK (uses + held <= maximum_uses),
      CONSTRAINT vouchers_reserved_check CHECK (
        CASE places WHEN 'RESERVED' THEN maximum_uses IS NOT NULL AND scope = 'TICKET' ELSE held = 0 END)
    ) WITH (fillfactor = 80)`);
    await db.query(`CREATE INDEX vouchers_event_id_created_at_idx ON vouchers (event_id, created_at, id)`);
    await db.query(`CREATE TABLE voucher_ticket_types (
      event_id uuid NOT NULL,
      voucher_id uuid NOT NULL,
      ticket_type_id uuid NOT NULL,
      CONSTRAINT voucher_ticket_types_pkey PRIMARY KEY (voucher_id, ticket_type_id),
      CONSTRAINT voucher_ticket_types_voucher_fkey FOREIGN KEY (event_id, voucher_id)
        REFERENCES vouchers (event_id, id) ON DELETE CASCADE,
      CONSTRAINT voucher_ticket_types_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX voucher_ticket_types_ticket_type_id_idx ON voucher_ticket_types (ticket_type_id, voucher_id)`,
    );
    await db.query(
      `CREATE INDEX voucher_ticket_types_voucher_id_idx ON voucher_ticket_types (event_id, voucher_id)`,
    );
    // The places that vouchers keep of a ticket type: told once, as those that are taken.
    await db.query(`CREATE VIEW inv.held_places AS
      SELECT ticket_type_id, sum(held)::integer AS places
        FROM vouchers JOIN voucher_ticket_types ON voucher_id = vouchers.id WHERE held > 0 GROUP BY ticket_type_id`);
    await db.query(`CREATE OR REPLACE VIEW inv.catalogue (invariant, subject_id, found) AS ${beforeVouchers}
      UNION ALL
      SELECT 'I-2 held is what vouchers keep of the quota', quotas.id, format('held %s, kept %s', held, kept.count)
        FROM quotas CROSS JOIN LATERAL (
          SELECT coalesce(sum(places), 0) AS count FROM quota_ticket_types JOIN inv.held_places USING (ticket_type_id)
           WHERE quota_ticket_types.quota_id = quotas.id) AS kept
       WHERE held <> kept.count
      UNION ALL
      SELECT 'I-3 a voucher is used no more often than it may be', id, format('%s of %s', uses, maximum_uses)
        FROM vouchers WHERE uses > maximum_uses
      UNION ALL
      SELECT 'a voucher that keeps places is for one ticket type', id, code FROM vouchers
       WHERE places = 'RESERVED' AND 1 <> (SELECT count(*) FROM voucher_ticket_types WHERE voucher_id = vouchers.id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE OR REPLACE VIEW inv.catalogue (invariant, subject_id, found) AS ${beforeVouchers}`,
    );
    await db.query(`DROP VIEW inv.held_places`);
    await db.query(`DROP TABLE voucher_ticket_types`);
    await db.query(`DROP TABLE vouchers`);
  }
}
