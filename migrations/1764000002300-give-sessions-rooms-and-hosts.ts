import type { MigrationInterface, QueryRunner } from 'typeorm';

const frozen = 'release_session_rooms';

/** A session may be in several rooms or in all, and may have hosts. What was in one room stays there. */
export class GiveSessionsRoomsAndHosts1764000002300 implements MigrationInterface {
  name = 'GiveSessionsRoomsAndHosts1764000002300';

  async up(db: QueryRunner): Promise<void> {
    await this.growDraft(db);
    await this.growReleases(db);
    await this.freeze(db);
  }

  private async growDraft(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE sessions ADD CONSTRAINT sessions_event_id_id_key UNIQUE (event_id, id)`);
    await db.query(`CREATE TABLE session_rooms (
      event_id uuid NOT NULL,
      session_id uuid NOT NULL,
      room_id uuid NOT NULL,
      CONSTRAINT session_rooms_pkey PRIMARY KEY (session_id, room_id),
      CONSTRAINT session_rooms_session_fkey FOREIGN KEY (event_id, session_id)
        REFERENCES sessions (event_id, id) ON DELETE CASCADE,
      CONSTRAINT session_rooms_room_fkey FOREIGN KEY (event_id, room_id) REFERENCES rooms (event_id, id)
    )`);
    await db.query(`CREATE INDEX session_rooms_room_id_idx ON session_rooms (event_id, room_id)`);
    await db.query(
      `INSERT INTO session_rooms SELECT event_id, id, room_id FROM sessions WHERE room_id IS NOT NULL`,
    );
    await db.query(
      `ALTER TABLE sessions DROP COLUMN room_id, ADD COLUMN is_in_all_rooms boolean NOT NULL DEFAULT false`,
    );
    await db.query(`CREATE TABLE session_hosts (
      event_id uuid NOT NULL,
      session_id uuid NOT NULL,
      speaker_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT session_hosts_pkey PRIMARY KEY (session_id, speaker_id),
      CONSTRAINT session_hosts_session_fkey FOREIGN KEY (event_id, session_id)
        REFERENCES sessions (event_id, id) ON DELETE CASCADE,
      CONSTRAINT session_hosts_speaker_fkey FOREIGN KEY (event_id, speaker_id) REFERENCES speakers (event_id, id)
    )`);
    await db.query(`CREATE INDEX session_hosts_speaker_id_idx ON session_hosts (event_id, speaker_id)`);
  }

  private async growReleases(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE ${frozen} (
      release_id uuid NOT NULL,
      entry_id uuid NOT NULL,
      room_id uuid NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      strict boolean NOT NULL,
      CONSTRAINT release_session_rooms_pkey PRIMARY KEY (release_id, entry_id, starts_at, ends_at, room_id),
      CONSTRAINT release_session_rooms_session_fkey FOREIGN KEY (release_id, entry_id, starts_at, ends_at)
        REFERENCES release_sessions (release_id, entry_id, starts_at, ends_at),
      CONSTRAINT release_session_rooms_excl EXCLUDE USING gist
        (release_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (strict)
    )`);
    await db.query(`INSERT INTO ${frozen} SELECT release_id, entry_id, room_id, starts_at, ends_at, strict
      FROM release_sessions WHERE room_id IS NOT NULL`);
    await db.query(`ALTER TABLE release_sessions
      DROP COLUMN room_id, DROP COLUMN strict, ADD COLUMN is_in_all_rooms boolean NOT NULL DEFAULT false`);
    await db.query(`ALTER TABLE release_session_speakers ADD COLUMN role text NOT NULL DEFAULT 'SPEAKER'
      CONSTRAINT release_session_speakers_role_check CHECK (role IN ('SPEAKER', 'HOST'))`);
    for (const [table, column] of [
      ['sessions', 'is_in_all_rooms'],
      ['release_sessions', 'is_in_all_rooms'],
      ['release_session_speakers', 'role'],
    ] as const)
      await db.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
  }

  private async freeze(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TRIGGER ${frozen}_no_late_rows AFTER INSERT ON ${frozen}
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_release_rows()`);
    await db.query(`CREATE TRIGGER ${frozen}_only_grow BEFORE UPDATE OR DELETE ON ${frozen}
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`CREATE TRIGGER ${frozen}_no_truncate BEFORE TRUNCATE ON ${frozen}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  /** Of several rooms the one with the lowest id stays. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE release_session_speakers DROP COLUMN role`);
    await db.query(`ALTER TABLE release_sessions DROP COLUMN is_in_all_rooms,
      ADD COLUMN room_id uuid, ADD COLUMN strict boolean NOT NULL DEFAULT false`);
    await db.query(`ALTER TABLE release_sessions DISABLE TRIGGER release_sessions_only_grow`);
    await db.query(`UPDATE release_sessions AS sessions SET room_id = first.room_id, strict = first.strict
      FROM (SELECT DISTINCT ON (release_id, entry_id) release_id, entry_id, room_id, strict FROM ${frozen}
            ORDER BY release_id, entry_id, room_id) AS first
      WHERE first.release_id = sessions.release_id AND first.entry_id = sessions.entry_id`);
    await db.query(`ALTER TABLE release_sessions ENABLE TRIGGER release_sessions_only_grow`);
    await db.query(`ALTER TABLE release_sessions ALTER COLUMN strict DROP DEFAULT,
      ADD CONSTRAINT release_sessions_strict_check CHECK (NOT (strict AND is_cancelled)),
      ADD CONSTRAINT release_sessions_room_excl EXCLUDE USING gist
        (release_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (strict)`);
    await db.query(`DROP TABLE ${frozen}`);
    await db.query(`ALTER TABLE sessions DROP COLUMN is_in_all_rooms, ADD COLUMN room_id uuid,
      ADD CONSTRAINT sessions_room_fkey FOREIGN KEY (event_id, room_id) REFERENCES rooms (event_id, id)`);
    await db.query(`UPDATE sessions SET room_id =
      (SELECT room_id FROM session_rooms WHERE session_id = sessions.id ORDER BY room_id LIMIT 1)`);
    await db.query(`CREATE INDEX sessions_room_id_idx ON sessions (event_id, room_id)`);
    await db.query(`DROP TABLE session_hosts`);
    await db.query(`DROP TABLE session_rooms`);
    await db.query(`ALTER TABLE sessions DROP CONSTRAINT sessions_event_id_id_key`);
  }
}
