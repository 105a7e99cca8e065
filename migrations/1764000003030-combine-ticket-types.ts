import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CombineTicketTypes1764000003030 implements MigrationInterface {
  name = 'CombineTicketTypes1764000003030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE bundle_parts (
      event_id uuid NOT NULL,
      bundle_id uuid NOT NULL,
      part_id uuid NOT NULL,
      quantity integer NOT NULL CONSTRAINT bundle_parts_quantity_check CHECK (quantity BETWEEN 1 AND 20),
      CONSTRAINT bundle_parts_pkey PRIMARY KEY (bundle_id, part_id),
      CONSTRAINT bundle_parts_other_check CHECK (bundle_id <> part_id),
      CONSTRAINT bundle_parts_bundle_fkey FOREIGN KEY (event_id, bundle_id) REFERENCES ticket_types (event_id, id),
      CONSTRAINT bundle_parts_part_fkey FOREIGN KEY (event_id, part_id) REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(`CREATE INDEX bundle_parts_bundle_id_idx ON bundle_parts (event_id, bundle_id)`);
    await db.query(`CREATE INDEX bundle_parts_part_id_idx ON bundle_parts (part_id)`);
    await db.query(`CREATE TABLE required_add_ons (
      event_id uuid NOT NULL,
      ticket_type_id uuid NOT NULL,
      add_on_id uuid NOT NULL,
      CONSTRAINT required_add_ons_pkey PRIMARY KEY (ticket_type_id, add_on_id),
      CONSTRAINT required_add_ons_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id),
      CONSTRAINT required_add_ons_add_on_fkey FOREIGN KEY (event_id, add_on_id) REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX required_add_ons_ticket_type_id_idx ON required_add_ons (event_id, ticket_type_id)`,
    );
    await db.query(`CREATE INDEX required_add_ons_add_on_id_idx ON required_add_ons (add_on_id)`);
    await db.query(`CREATE VIEW inv.combinations (invariant, subject_id, found) AS
      SELECT 'a bundle contains no bundle', a.bundle_id, a.part_id::text
        FROM bundle_parts a JOIN bundle_parts b ON b.bundle_id = a.part_id
      UNION ALL
      SELECT 'what is required is an add-on', ticket_type_id, add_on_id::text
        FROM required_add_ons JOIN ticket_types ON ticket_types.id = add_on_id WHERE kind <> 'ADD_ON'`);
    await copyView(db, 'catalogue', 'quotas_and_vouchers');
    await db.query(`CREATE OR REPLACE VIEW inv.catalogue AS
      SELECT * FROM inv.quotas_and_vouchers UNION ALL SELECT * FROM inv.combinations`);
  }

  async down(db: QueryRunner): Promise<void> {
    await copyView(db, 'quotas_and_vouchers', 'catalogue');
    await db.query(`DROP VIEW inv.quotas_and_vouchers, inv.combinations`);
    await db.query(`DROP TABLE required_add_ons`);
    await db.query(`DROP TABLE bundle_parts`);
  }
}

/** What others select from stays where it is: only what it says is replaced. */
async function copyView(db: QueryRunner, from: string, to: string): Promise<void> {
  const rows: unknown = await db.query(`SELECT pg_get_viewdef('inv.${from}'::regclass) AS definition`);
  const [{ definition }] = rows as [{ definition: string }];
  await db.query(`CREATE OR REPLACE VIEW inv.${to} AS ${definition}`);
}
