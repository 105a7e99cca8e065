import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 32 random bytes as `newSecret` writes them: of two UUIDs, which have 122 random bits each. */
const secret = `rtrim(translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=')`;

export class KeepLinesOfOrders1764000003200 implements MigrationInterface {
  name = 'KeepLinesOfOrders1764000003200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE orders ADD COLUMN secret text`);
    await db.query(`UPDATE orders SET secret = ${secret}`);
    await db.query(`ALTER TABLE orders
      ALTER COLUMN secret SET NOT NULL,
      ADD CONSTRAINT orders_secret_check CHECK (secret ~ '^[A-Za-z0-9_-]{43}$'),
      ADD CONSTRAINT orders_secret_key UNIQUE (secret),
      ADD COLUMN invoice_address jsonb
        CONSTRAINT orders_invoice_address_check CHECK (jsonb_typeof(invoice_address) = 'object')`);
    await db.query(`CREATE TABLE order_lines (
      event_id uuid NOT NULL,
      order_id uuid NOT NULL,
      position integer NOT NULL CONSTRAINT order_lines_position_check CHECK (position >= 0),
      ticket_type_id uuid NOT NULL,
      quantity integer NOT NULL CONSTRAINT order_lines_quantity_check CHECK (quantity >= 1),
      unit_minor bigint NOT NULL CONSTRAINT order_lines_unit_check CHECK (unit_minor >= 0),
      total_minor bigint NOT NULL CONSTRAINT order_lines_total_check CHECK (total_minor >= 0),
      CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, position),
      CONSTRAINT order_lines_order_fkey FOREIGN KEY (event_id, order_id) REFERENCES orders (event_id, id),
      CONSTRAINT order_lines_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(`CREATE INDEX order_lines_ticket_type_id_idx ON order_lines (ticket_type_id)`);
    // Until now every order was free, of one type.
    await db.query(`INSERT INTO order_lines
      SELECT event_id, order_id, row_number() OVER (PARTITION BY order_id ORDER BY ticket_type_id) - 1,
             ticket_type_id, count(*), 0, 0
        FROM tickets GROUP BY event_id, order_id, ticket_type_id`);
    await db.query(`CREATE VIEW inv.orders (invariant, subject_id, found) AS
      SELECT 'I-5 an order has the tickets that its lines say', order_id,
             format('%s of ticket type %s, %s tickets', coalesce(said.quantity, 0), ticket_type_id, coalesce(made.count, 0))
        FROM (SELECT order_id, ticket_type_id, sum(quantity) AS quantity FROM order_lines
               GROUP BY order_id, ticket_type_id) AS said
        FULL JOIN (
          SELECT order_id, ticket_type_id, count(*) FROM tickets GROUP BY order_id, ticket_type_id
        ) AS made USING (order_id, ticket_type_id)
       WHERE said.quantity IS DISTINCT FROM made.count
      UNION ALL
      SELECT 'I-20 the total of an order is the sum of its lines', orders.id, format('%s, lines %s', total_minor, lines.sum)
        FROM orders CROSS JOIN LATERAL (
          SELECT coalesce(sum(order_lines.total_minor), 0) AS sum FROM order_lines WHERE order_id = orders.id) AS lines
       WHERE orders.total_minor <> lines.sum`);
    await db.query(`ALTER VIEW inv.violations RENAME TO before_orders`);
    await db.query(`CREATE VIEW inv.violations AS
      SELECT * FROM inv.before_orders UNION ALL SELECT * FROM inv.orders`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW inv.violations`);
    await db.query(`ALTER VIEW inv.before_orders RENAME TO violations`);
    await db.query(`DROP VIEW inv.orders`);
    await db.query(`DROP TABLE order_lines`);
    await db.query(`ALTER TABLE orders DROP COLUMN invoice_address, DROP COLUMN secret`);
  }
}
