import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAgenda1764000000800 implements MigrationInterface {
  name = 'CreateAgenda1764000000800';

  async up(db: QueryRunner): Promise<void> {
    await this.createDraft(db);
    await this.createReleases(db);
    await this.freezeReleases(db);
  }

  private async createDraft(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE agendas (
      event_id uuid CONSTRAINT agendas_pkey PRIMARY KEY
        CONSTRAINT agendas_event_id_fkey REFERENCES events ON DELETE CASCADE,
      version integer NOT NULL CONSTRAINT agendas_version_check CHECK (version >= 0)
    )`);
    await db.query(`CREATE TABLE sessions (
      id uuid CONSTRAINT sessions_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT sessions_event_id_fkey REFERENCES agendas ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT sessions_kind_check CHECK (kind IN ('TALK', 'BREAK', 'CEREMONY', 'WORKSHOP')),
      talk_id uuid,
      title text CONSTRAINT sessions_title_length_check CHECK (length(title) BETWEEN 1 AND 2000),
      room_id uuid,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      CONSTRAINT sessions_event_id_talk_id_key UNIQUE (event_id, talk_id) DEFERRABLE INITIALLY IMMEDIATE,
      CONSTRAINT sessions_talk_fkey FOREIGN KEY (event_id, talk_id) REFERENCES talks (event_id, id),
      CONSTRAINT sessions_room_fkey FOREIGN KEY (event_id, room_id) REFERENCES rooms (event_id, id),
      CONSTRAINT sessions_talk_check CHECK (CASE kind
        WHEN 'TALK' THEN talk_id IS NOT NULL WHEN 'WORKSHOP' THEN TRUE ELSE talk_id IS NULL END),
      CONSTRAINT sessions_title_check CHECK ((talk_id IS NULL) = (title IS NOT NULL)),
      CONSTRAINT sessions_time_check CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '24 hours')
    )`);
    await db.query(`CREATE INDEX sessions_event_id_starts_at_idx ON sessions (event_id, starts_at, id)`);
    await db.query(`CREATE INDEX sessions_talk_id_idx ON sessions (talk_id)`);
    await db.query(`CREATE INDEX sessions_room_id_idx ON sessions (event_id, room_id)`);
  }

  /** A release remembers talks, rooms and speakers by their ids alone: they may go when the draft has let go of them. */
  private async createReleases(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await db.query(`CREATE TABLE releases (
      id uuid CONSTRAINT releases_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT releases_event_id_fkey REFERENCES events,
      number integer NOT NULL CONSTRAINT releases_number_check CHECK (number > 0),
      note text NOT NULL,
      published_by uuid NOT NULL,
      published_at timestamptz NOT NULL,
      CONSTRAINT releases_event_id_number_key UNIQUE (event_id, number)
    )`);
    await db.query(`CREATE TABLE release_sessions (
      release_id uuid NOT NULL CONSTRAINT release_sessions_release_id_fkey REFERENCES releases,
      entry_id uuid NOT NULL,
      session_id uuid NOT NULL,
      kind text NOT NULL
        CONSTRAINT release_sessions_kind_check CHECK (kind IN ('TALK', 'BREAK', 'CEREMONY', 'WORKSHOP')),
      talk_id uuid,
      title text NOT NULL CONSTRAINT release_sessions_title_check CHECK (length(title) BETWEEN 1 AND 2000),
      room_id uuid,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      sequence integer NOT NULL CONSTRAINT release_sessions_sequence_check CHECK (sequence >= 0),
      changed_at timestamptz NOT NULL,
      is_cancelled boolean NOT NULL,
      strict boolean NOT NULL,
      CONSTRAINT release_sessions_pkey PRIMARY KEY (release_id, entry_id),
      CONSTRAINT release_sessions_times_key UNIQUE (release_id, entry_id, starts_at, ends_at),
      CONSTRAINT release_sessions_entry_check CHECK (entry_id = coalesce(talk_id, session_id)),
      CONSTRAINT release_sessions_time_check CHECK (ends_at > starts_at),
      CONSTRAINT release_sessions_strict_check CHECK (NOT (strict AND is_cancelled)),
      CONSTRAINT release_sessions_room_excl EXCLUDE USING gist
        (release_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (strict)
    )`);
    await db.query(`CREATE TABLE release_session_speakers (
      release_id uuid NOT NULL,
      entry_id uuid NOT NULL,
      speaker_id uuid NOT NULL,
      position integer NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      strict boolean NOT NULL,
      CONSTRAINT release_session_speakers_pkey PRIMARY KEY (release_id, entry_id, starts_at, ends_at, speaker_id),
      CONSTRAINT release_session_speakers_session_fkey FOREIGN KEY (release_id, entry_id, starts_at, ends_at)
        REFERENCES release_sessions (release_id, entry_id, starts_at, ends_at),
      CONSTRAINT release_session_speakers_excl EXCLUDE USING gist
        (release_id WITH =, speaker_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (strict)
    )`);
  }

  /** Rows enter a release in the transaction that makes it (its xmin) and never change again. */
  private async freezeReleases(db: QueryRunner): Promise<void> {
    await db.query(`CREATE FUNCTION refuse_late_release_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM added JOIN releases ON releases.id = added.release_id
                   WHERE releases.xmin <> pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'a release is complete when it is published' USING ERRCODE = '23001';
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['release_sessions', 'release_session_speakers'])
      await db.query(`CREATE TRIGGER ${table}_no_late_rows AFTER INSERT ON ${table}
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_release_rows()`);
    for (const table of ['releases', 'release_sessions', 'release_session_speakers']) {
      await db.query(`CREATE TRIGGER ${table}_only_grow BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await db.query(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE release_session_speakers`);
    await db.query(`DROP TABLE release_sessions`);
    await db.query(`DROP FUNCTION refuse_late_release_rows`);
    await db.query(`DROP TABLE releases`);
    await db.query(`DROP TABLE sessions`);
    await db.query(`DROP TABLE agendas`);
    await db.query(`DROP EXTENSION btree_gist`);
  }
}
