import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BookSessions1764000002710 implements MigrationInterface {
  name = 'BookSessions1764000002710';

  async up(db: QueryRunner): Promise<void> {
    // Under what a session is known by from release to release, which is a talk's id or a session's: no foreign key.
    await db.query(`CREATE TABLE session_places (
      entry_id uuid CONSTRAINT session_places_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT session_places_event_id_fkey REFERENCES events ON DELETE CASCADE,
      capacity integer NOT NULL CONSTRAINT session_places_capacity_check CHECK (capacity BETWEEN 1 AND 100000),
      booked integer NOT NULL DEFAULT 0,
      CONSTRAINT session_places_booked_check CHECK (booked BETWEEN 0 AND capacity)
    )`);
    await db.query(`CREATE INDEX session_places_event_id_idx ON session_places (event_id)`);
    await db.query(`CREATE TABLE session_bookings (
      id uuid CONSTRAINT session_bookings_pkey PRIMARY KEY,
      entry_id uuid NOT NULL CONSTRAINT session_bookings_entry_id_fkey REFERENCES session_places ON DELETE CASCADE,
      user_id uuid NOT NULL CONSTRAINT session_bookings_user_id_fkey REFERENCES users ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT session_bookings_status_check CHECK (status IN ('BOOKED', 'WAITING')),
      number integer NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT session_bookings_entry_id_user_id_key UNIQUE (entry_id, user_id),
      CONSTRAINT session_bookings_entry_id_number_key UNIQUE (entry_id, number)
    )`);
    await db.query(`CREATE INDEX session_bookings_user_id_idx ON session_bookings (user_id)`);
    await db.query(`CREATE INDEX release_sessions_session_id_idx ON release_sessions (session_id)`);
    // Whoever writes a booking counts it, so the CHECK holds for every way in which one comes or goes.
    await db.query(`CREATE FUNCTION count_session_booking() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        entry uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END;
        change integer := 0;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'BOOKED' THEN change := change - 1; END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'BOOKED' THEN change := change + 1; END IF;
        IF change <> 0 THEN
          UPDATE session_places SET booked = booked + change WHERE entry_id = entry;
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`CREATE TRIGGER session_bookings_count AFTER INSERT OR DELETE OR UPDATE OF status
      ON session_bookings FOR EACH ROW EXECUTE FUNCTION count_session_booking()`);
    await db.query(`CREATE VIEW inv.session_bookings (invariant, subject_id, found) AS
      WITH counted AS (
        SELECT entry_id, capacity, booked,
               (SELECT count(*) FROM session_bookings AS each
                 WHERE each.entry_id = places.entry_id AND status = 'BOOKED') AS found,
               EXISTS (SELECT 1 FROM session_bookings AS each
                        WHERE each.entry_id = places.entry_id AND status = 'WAITING') AS is_awaited
          FROM session_places AS places)
      SELECT 'a session has no more bookings than places', entry_id, found::text FROM counted WHERE found > capacity
      UNION ALL
      SELECT 'booked places are counted', entry_id, found::text FROM counted WHERE found <> booked
      UNION ALL
      SELECT 'nobody waits beside a free place', entry_id, found::text
        FROM counted WHERE is_awaited AND found < capacity`);
    await db.query(`CREATE OR REPLACE VIEW inv.violations AS
      SELECT * FROM inv.places_and_orders UNION ALL SELECT * FROM inv.speaker_tickets
      UNION ALL SELECT * FROM inv.session_bookings`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE OR REPLACE VIEW inv.violations AS
      SELECT * FROM inv.places_and_orders UNION ALL SELECT * FROM inv.speaker_tickets`);
    await db.query(`DROP VIEW inv.session_bookings`);
    await db.query(`DROP INDEX release_sessions_session_id_idx`);
    await db.query(`DROP TABLE session_bookings`);
    await db.query(`DROP FUNCTION count_session_booking`);
    await db.query(`DROP TABLE session_places`);
  }
}
