import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DescribeTicketTypes1764000003000 implements MigrationInterface {
  name = 'DescribeTicketTypes1764000003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE ticket_types
      ADD COLUMN kind text NOT NULL DEFAULT 'ADMISSION'
        CONSTRAINT ticket_types_kind_check CHECK (kind IN ('ADMISSION', 'ADD_ON', 'DONATION')),
      ADD COLUMN minimum_minor bigint CONSTRAINT ticket_types_minimum_check CHECK (minimum_minor >= 0),
      ADD COLUMN maximum_minor bigint,
      ADD COLUMN tax_rate integer NOT NULL DEFAULT 0
        CONSTRAINT ticket_types_tax_rate_check CHECK (tax_rate BETWEEN 0 AND 100000),
      ADD COLUMN is_tax_included boolean NOT NULL DEFAULT true,
      ADD COLUMN minimum_per_order integer NOT NULL DEFAULT 1
        CONSTRAINT ticket_types_minimum_per_order_check CHECK (minimum_per_order >= 1),
      ADD COLUMN maximum_per_order integer,
      ADD COLUMN maximum_per_buyer integer
        CONSTRAINT ticket_types_maximum_per_buyer_check CHECK (maximum_per_buyer >= 1),
      ADD COLUMN is_hidden boolean NOT NULL DEFAULT false,
      ADD COLUMN needs_approval boolean NOT NULL DEFAULT false,
      ADD COLUMN valid_days text[] NOT NULL DEFAULT '{}',
      ADD COLUMN benefits text[] NOT NULL DEFAULT '{}',
      ADD COLUMN badge_role text CONSTRAINT ticket_types_badge_role_check CHECK (length(badge_role) BETWEEN 1 AND 240),
      ADD CONSTRAINT ticket_types_bounds_check CHECK (maximum_minor >= coalesce(minimum_minor, 0)),
      ADD CONSTRAINT ticket_types_donation_check
        CHECK (kind = 'DONATION' OR (minimum_minor IS NULL AND maximum_minor IS NULL)),
      ADD CONSTRAINT ticket_types_maximum_per_order_check CHECK (maximum_per_order >= minimum_per_order)`);
    await db.query(`CREATE TABLE price_steps (
      id uuid CONSTRAINT price_steps_pkey PRIMARY KEY,
      ticket_type_id uuid NOT NULL CONSTRAINT price_steps_ticket_type_id_fkey REFERENCES ticket_types ON DELETE CASCADE,
      starts_at timestamptz,
      ends_at timestamptz,
      price_minor bigint NOT NULL CONSTRAINT price_steps_price_check CHECK (price_minor >= 0),
      CONSTRAINT price_steps_time_check CHECK (ends_at > starts_at),
      -- At one instant there is one price.
      CONSTRAINT price_steps_no_overlap EXCLUDE USING gist
        (ticket_type_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    )`);
    await db.query(`CREATE INDEX price_steps_ticket_type_id_idx ON price_steps (ticket_type_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE price_steps`);
    await db.query(`ALTER TABLE ticket_types
      DROP COLUMN kind, DROP COLUMN minimum_minor, DROP COLUMN maximum_minor, DROP COLUMN tax_rate,
      DROP COLUMN is_tax_included, DROP COLUMN minimum_per_order, DROP COLUMN maximum_per_order,
      DROP COLUMN maximum_per_buyer, DROP COLUMN is_hidden, DROP COLUMN needs_approval, DROP COLUMN valid_days,
      DROP COLUMN benefits, DROP COLUMN badge_role`);
  }
}
