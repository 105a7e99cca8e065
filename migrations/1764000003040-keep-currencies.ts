import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepCurrencies1764000003040 implements MigrationInterface {
  name = 'KeepCurrencies1764000003040';

  /** Minor units mean nothing without their currency: 1,230 are 12.30 EUR and 1,230 JPY. */
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE FUNCTION keep_currency() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT 1 FROM ticket_types WHERE event_id = NEW.id
                    AND (price_minor > 0 OR minimum_minor > 0 OR maximum_minor > 0))
         OR EXISTS (SELECT 1 FROM price_steps JOIN ticket_types ON ticket_types.id = ticket_type_id
                     WHERE event_id = NEW.id AND price_steps.price_minor > 0)
         OR EXISTS (SELECT 1 FROM vouchers WHERE event_id = NEW.id AND (amount_minor > 0 OR minimum_spend_minor > 0))
      THEN RAISE check_violation USING CONSTRAINT = 'events_currency_used', MESSAGE = 'Amounts are in this currency.';
      END IF;
      RETURN NEW;
    END $$`);
    await db.query(`CREATE TRIGGER events_keep_currency BEFORE UPDATE OF currency ON events
      FOR EACH ROW WHEN (OLD.currency <> NEW.currency) EXECUTE FUNCTION keep_currency()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER events_keep_currency ON events`);
    await db.query(`DROP FUNCTION keep_currency`);
  }
}
