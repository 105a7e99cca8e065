import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As `markOf` in registration/domain/ticket-code.ts makes it. */
const mark = (row: string) =>
  `left(encode(sha256(convert_to(${row}.secret || ' ' || ${row}.ticket_type_id, 'UTF8')), 'hex'), 12)`;

/** Check-in lists, what happened at the door, the keys that sign the codes of tickets, and the codes that died. */
export class CreateCheckIns1764000003110 implements MigrationInterface {
  name = 'CreateCheckIns1764000003110';

  async up(db: QueryRunner): Promise<void> {
    await this.createCodes(db);
    await this.createLists(db);
    await this.createCheckIns(db);
    await this.keepCheckIns(db);
    await this.verifyCheckIns(db);
  }

  private async createCodes(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE ticket_signing_keys (
      event_id uuid NOT NULL CONSTRAINT ticket_signing_keys_event_id_fkey REFERENCES events ON DELETE CASCADE,
      number integer NOT NULL CONSTRAINT ticket_signing_keys_number_check CHECK (number BETWEEN 1 AND 255),
      public_key text NOT NULL CONSTRAINT ticket_signing_keys_public_key_check CHECK (public_key ~ '^[A-Za-z0-9_-]{43}$'),
      private_key text NOT NULL CONSTRAINT ticket_signing_keys_private_key_check CHECK (private_key ~ '^[A-Za-z0-9_-]{43}$'),
      created_at timestamptz NOT NULL,
      CONSTRAINT ticket_signing_keys_pkey PRIMARY KEY (event_id, number)
    )`);
    await db.query(`CREATE TABLE ticket_revocations (
      id uuid CONSTRAINT ticket_revocations_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT ticket_revocations_event_id_fkey REFERENCES events,
      ticket_id uuid NOT NULL CONSTRAINT ticket_revocations_ticket_id_fkey REFERENCES tickets ON DELETE CASCADE,
      mark text NOT NULL CONSTRAINT ticket_revocations_mark_check CHECK (mark ~ '^[0-9a-f]{12}$'),
      revoked_at timestamptz NOT NULL
    )`);
    await db.query(
      `CREATE INDEX ticket_revocations_event_id_idx ON ticket_revocations (event_id, revoked_at, id)`,
    );
    await db.query(`CREATE INDEX ticket_revocations_ticket_id_idx ON ticket_revocations (ticket_id)`);
    // To the millisecond, which is all that a cursor holds.
    await db.query(`CREATE FUNCTION revoke_ticket_code() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO ticket_revocations VALUES (gen_random_uuid(), OLD.event_id, OLD.id, ${mark('OLD')},
          date_trunc('milliseconds', clock_timestamp()));
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER tickets_revoke_code AFTER UPDATE ON tickets FOR EACH ROW
      WHEN (NOT OLD.is_private AND OLD.status = 'VALID' AND (NEW.status, NEW.secret, NEW.ticket_type_id)
        IS DISTINCT FROM (OLD.status, OLD.secret, OLD.ticket_type_id)) EXECUTE FUNCTION revoke_ticket_code()`);
  }

  private async createLists(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE check_in_lists (
      id uuid CONSTRAINT check_in_lists_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT check_in_lists_event_id_fkey REFERENCES events,
      name text NOT NULL CONSTRAINT check_in_lists_name_check CHECK (length(name) BETWEEN 1 AND 800),
      day text CONSTRAINT check_in_lists_day_check CHECK (day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
      admission text NOT NULL CONSTRAINT check_in_lists_admission_check CHECK (admission IN ('ONCE', 'DAILY')),
      created_at timestamptz NOT NULL,
      CONSTRAINT check_in_lists_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT check_in_lists_event_id_id_key UNIQUE (event_id, id)
    )`);
    await db.query(`CREATE TABLE check_in_list_ticket_types (
      event_id uuid NOT NULL,
      list_id uuid NOT NULL,
      ticket_type_id uuid NOT NULL,
      CONSTRAINT check_in_list_ticket_types_pkey PRIMARY KEY (list_id, ticket_type_id),
      CONSTRAINT check_in_list_ticket_types_list_fkey FOREIGN KEY (event_id, list_id)
        REFERENCES check_in_lists (event_id, id) ON DELETE CASCADE,
      CONSTRAINT check_in_list_ticket_types_ticket_type_fkey FOREIGN KEY (event_id, ticket_type_id)
        REFERENCES ticket_types (event_id, id)
    )`);
    await db.query(
      `CREATE INDEX check_in_list_ticket_types_ticket_type_id_idx ON check_in_list_ticket_types (ticket_type_id)`,
    );
  }

  private async createCheckIns(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE check_ins (
      id uuid CONSTRAINT check_ins_pkey PRIMARY KEY,
      event_id uuid NOT NULL,
      list_id uuid NOT NULL,
      ticket_id uuid CONSTRAINT check_ins_ticket_id_fkey REFERENCES tickets,
      direction text NOT NULL CONSTRAINT check_ins_direction_check CHECK (direction IN ('ENTRY', 'EXIT')),
      result text NOT NULL CONSTRAINT check_ins_result_check CHECK (result IN ('ADMITTED', 'LEFT', 'ALREADY_ADMITTED',
        'NOT_INSIDE', 'UNKNOWN_CODE', 'CODE_REPLACED', 'VOID', 'NOT_PAID', 'WRONG_LIST', 'NOT_VALID_TODAY', 'TURNED_AWAY')),
      day text,
      cycle integer CONSTRAINT check_ins_cycle_check CHECK (cycle > 0),
      is_offline boolean NOT NULL,
      was_let_through boolean NOT NULL,
      device text NOT NULL CONSTRAINT check_ins_device_check CHECK (length(device) BETWEEN 1 AND 400),
      nonce text NOT NULL CONSTRAINT check_ins_nonce_check CHECK (length(nonce) BETWEEN 1 AND 400),
      fingerprint bytea NOT NULL,
      device_time timestamptz,
      attempted_at timestamptz NOT NULL,
      received_at timestamptz NOT NULL,
      checked_by uuid NOT NULL,
      contradicts_id uuid CONSTRAINT check_ins_contradicts_id_fkey REFERENCES check_ins,
      voided_at timestamptz,
      -- The row that takes its place comes after it.
      displaced_by_id uuid CONSTRAINT check_ins_displaced_by_id_fkey REFERENCES check_ins DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT check_ins_list_fkey FOREIGN KEY (event_id, list_id) REFERENCES check_in_lists (event_id, id),
      CONSTRAINT check_ins_device_nonce_key UNIQUE (event_id, device, nonce),
      CONSTRAINT check_ins_movement_check CHECK ((result IN ('ADMITTED', 'LEFT')) = (cycle IS NOT NULL)),
      CONSTRAINT check_ins_direction_result_check
        CHECK (CASE result WHEN 'ADMITTED' THEN direction = 'ENTRY' WHEN 'LEFT' THEN direction = 'EXIT' ELSE true END),
      CONSTRAINT check_ins_ticket_check CHECK (cycle IS NULL OR ticket_id IS NOT NULL),
      CONSTRAINT check_ins_let_through_check CHECK (was_let_through = (cycle IS NOT NULL) OR is_offline),
      CONSTRAINT check_ins_voided_check CHECK (voided_at IS NULL OR cycle IS NOT NULL),
      CONSTRAINT check_ins_displaced_check CHECK (displaced_by_id IS NULL OR voided_at IS NOT NULL)
    )`);
    // Nobody goes in twice without having left: this decides, however many scan at once.
    await db.query(`CREATE UNIQUE INDEX check_ins_one_admission_key
      ON check_ins (list_id, ticket_id, day, result, cycle) NULLS NOT DISTINCT
      WHERE cycle IS NOT NULL AND voided_at IS NULL`);
    await db.query(`CREATE INDEX check_ins_event_id_idx ON check_ins (event_id, attempted_at, id)`);
    await db.query(`CREATE INDEX check_ins_list_id_idx ON check_ins (list_id, attempted_at, id)`);
    await db.query(`CREATE INDEX check_ins_conflicts_idx ON check_ins (event_id, attempted_at, id)
      WHERE (was_let_through AND cycle IS NULL) OR displaced_by_id IS NOT NULL`);
    await db.query(`CREATE INDEX check_ins_ticket_id_idx ON check_ins (ticket_id)`);
    await db.query(`CREATE INDEX check_ins_contradicts_id_idx ON check_ins (contradicts_id)
      WHERE contradicts_id IS NOT NULL`);
    await db.query(`CREATE INDEX check_ins_displaced_by_id_idx ON check_ins (displaced_by_id)
      WHERE displaced_by_id IS NOT NULL`);
  }

  /** What happened at the door stays as it was told, but that it may be made void, once. */
  private async keepCheckIns(db: QueryRunner): Promise<void> {
    await db.query(`CREATE FUNCTION refuse_change_of_check_in() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        voiding text[] := '{voided_at,displaced_by_id}';
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL
          AND to_jsonb(NEW) - voiding = to_jsonb(OLD) - voiding THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a check-in can be made void, nothing else' USING ERRCODE = '23001';
      END $$`);
    await db.query(`CREATE TRIGGER check_ins_only_grow BEFORE UPDATE OR DELETE ON check_ins
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_check_in()`);
    await db.query(`CREATE TRIGGER check_ins_no_truncate BEFORE TRUNCATE ON check_ins
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  private async verifyCheckIns(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW inv.check_ins (invariant, subject_id, found) AS
      SELECT 'I-10 a ticket is admitted once on a list before it has left', ticket_id,
             format('%s × %s in cycle %s of list %s', count(*), result, cycle, list_id)
        FROM check_ins WHERE cycle IS NOT NULL AND voided_at IS NULL
       GROUP BY list_id, ticket_id, day, result, cycle HAVING count(*) > 1
      UNION ALL
      SELECT 'I-10 whoever left had been admitted', exits.ticket_id, format('cycle %s of list %s', exits.cycle, exits.list_id)
        FROM check_ins exits WHERE exits.result = 'LEFT' AND exits.voided_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM check_ins entries WHERE entries.list_id = exits.list_id AND entries.ticket_id = exits.ticket_id
             AND entries.day IS NOT DISTINCT FROM exits.day AND entries.cycle = exits.cycle
             AND entries.result = 'ADMITTED' AND entries.voided_at IS NULL)
      UNION ALL
      SELECT 'a check-in is of a ticket to its event', check_ins.id, tickets.event_id::text
        FROM check_ins JOIN tickets ON tickets.id = ticket_id WHERE tickets.event_id <> check_ins.event_id
      UNION ALL
      SELECT 'the code of a void ticket is revoked', tickets.id, 'no revocation'
        FROM tickets JOIN ticket_signing_keys USING (event_id)
       WHERE status = 'VOID' AND NOT is_private AND voided_at > ticket_signing_keys.created_at AND NOT EXISTS (
         SELECT 1 FROM ticket_revocations WHERE ticket_id = tickets.id AND mark = ${mark('tickets')})`);
    await db.query(`ALTER VIEW inv.violations RENAME TO before_check_ins`);
    await db.query(`CREATE VIEW inv.violations AS
      SELECT * FROM inv.before_check_ins UNION ALL SELECT * FROM inv.check_ins`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW inv.violations`);
    await db.query(`ALTER VIEW inv.before_check_ins RENAME TO violations`);
    await db.query(`DROP VIEW inv.check_ins`);
    await db.query(`DROP TABLE check_ins`);
    await db.query(`DROP FUNCTION refuse_change_of_check_in`);
    await db.query(`DROP TABLE check_in_list_ticket_types`);
    await db.query(`DROP TABLE check_in_lists`);
    await db.query(`DROP TRIGGER tickets_revoke_code ON tickets`);
    await db.query(`DROP FUNCTION revoke_ticket_code`);
    await db.query(`DROP TABLE ticket_revocations`);
    await db.query(`DROP TABLE ticket_signing_keys`);
  }
}
