import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTicketing1764000000600 implements MigrationInterface {
  name = 'CreateTicketing1764000000600';

  async up(db: QueryRunner): Promise<void> {
    // Its rows change with every sale: the free half of a page lets the new version stay beside the old one.
    await db.query(`CREATE TABLE quotas (
      id uuid CONSTRAINT quotas_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT quotas_event_id_fkey REFERENCES events,
      name text NOT NULL CONSTRAINT quotas_name_check CHECK (length(name) BETWEEN 1 AND 800),
      capacity integer CONSTRAINT quotas_capacity_check CHECK (capacity BETWEEN 0 AND 1000000),
      sold integer NOT NULL CONSTRAINT quotas_sold_check CHECK (sold >= 0),
      created_at timestamptz NOT NULL,
      CONSTRAINT quotas_no_oversell_check CHECK (capacity IS NULL OR sold <= capacity),
      CONSTRAINT quotas_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT quotas_event_id_id_key UNIQUE (event_id, id)
    ) WITH (fillfactor = 50)`);
    await db.query(`CREATE TABLE ticket_types (
      id uuid CONSTRAINT ticket_types_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT ticket_types_event_id_fkey REFERENCES events,
      name text NOT NULL CONSTRAINT ticket_types_name_check CHECK (length(name) BETWEEN 1 AND 800),
      description text NOT NULL,
      position integer NOT NULL,
      price_minor bigint NOT NULL CONSTRAINT ticket_types_price_check CHECK (price_minor >= 0),
      sales_start_at timestamptz,
      sales_end_at timestamptz,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT ticket_types_sales_check CHECK (sales_end_at > sales_start_at),
      CONSTRAINT ticket_types_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT ticket_types_event_id_id_key UNIQUE (event_id, id)
    )`);
    await db.query(`CREATE TABLE quota_ticket_types (
      event_id uuid NOT NULL,
      quota_id uuid NOT NULL,
      ticket_type_id uuid NOT NULL,
      CONSTRAINT quota_ticket_types_pkey PRIMARY KEY (ticket_type_id, quota_id),
      CONSTRAINT quota_ticket_types_quota_fkey FOREIGN KEY (event_id, quota_id) REFERENCES quotas (event_id, id),
      CONSTRAINT quota_ticket_types_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX quota_ticket_types_quota_id_idx ON quota_ticket_types (quota_id, ticket_type_id)`,
    );
    await db.query(
      `CREATE INDEX quota_ticket_types_ticket_type_id_idx ON quota_ticket_types (event_id, ticket_type_id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE quota_ticket_types`);
    await db.query(`DROP TABLE ticket_types`);
    await db.query(`DROP TABLE quotas`);
  }
}
