import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvents1764000000300 implements MigrationInterface {
  name = 'CreateEvents1764000000300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE series (
      id uuid CONSTRAINT series_pkey PRIMARY KEY,
      organization_id uuid NOT NULL CONSTRAINT series_organization_id_fkey REFERENCES organizations,
      slug text NOT NULL CONSTRAINT series_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
      title text NOT NULL CONSTRAINT series_title_check CHECK (length(title) BETWEEN 1 AND 800),
      description text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT series_organization_id_slug_key UNIQUE (organization_id, slug),
      CONSTRAINT series_organization_id_id_key UNIQUE (organization_id, id)
    )`);
    await db.query(`CREATE TABLE events (
      id uuid CONSTRAINT events_pkey PRIMARY KEY,
      organization_id uuid NOT NULL CONSTRAINT events_organization_id_fkey REFERENCES organizations,
      series_id uuid,
      slug text NOT NULL CONSTRAINT events_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
      title text NOT NULL CONSTRAINT events_title_check CHECK (length(title) BETWEEN 1 AND 800),
      description text NOT NULL,
      kind text NOT NULL CONSTRAINT events_kind_check CHECK (kind IN ('CONFERENCE', 'MEETUP')),
      attendance text NOT NULL CONSTRAINT events_attendance_check CHECK (attendance IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
      status text NOT NULL CONSTRAINT events_status_check CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
      time_zone text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      currency text NOT NULL CONSTRAINT events_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
      online_url text,
      venue_name text,
      venue_address text,
      venue_city text,
      venue_country text CONSTRAINT events_venue_country_check CHECK (venue_country ~ '^[A-Z]{2}$'),
      venue_latitude double precision CONSTRAINT events_venue_latitude_check CHECK (venue_latitude BETWEEN -90 AND 90),
      venue_longitude double precision CONSTRAINT events_venue_longitude_check CHECK (venue_longitude BETWEEN -180 AND 180),
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT events_organization_id_slug_key UNIQUE (organization_id, slug),
      CONSTRAINT events_series_fkey FOREIGN KEY (organization_id, series_id) REFERENCES series (organization_id, id),
      CONSTRAINT events_time_check CHECK (ends_at > starts_at),
      CONSTRAINT events_venue_check CHECK (venue_name IS NOT NULL
        OR (venue_address IS NULL AND venue_city IS NULL AND venue_country IS NULL AND venue_latitude IS NULL)),
      CONSTRAINT events_venue_place_check CHECK ((venue_latitude IS NULL) = (venue_longitude IS NULL))
    )`);
    await db.query(
      `CREATE INDEX events_organization_id_starts_at_idx ON events (organization_id, starts_at, id)`,
    );
    await db.query(`CREATE INDEX events_starts_at_idx ON events (starts_at, id) WHERE status <> 'DRAFT'`);
    await db.query(`CREATE INDEX events_series_id_idx ON events (series_id, starts_at, id)`);
    await db.query(`ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_event_id_fkey
      FOREIGN KEY (event_id) REFERENCES events`);
    await db.query(`CREATE TABLE rooms (
      id uuid CONSTRAINT rooms_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT rooms_event_id_fkey REFERENCES events ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT rooms_name_check CHECK (length(name) BETWEEN 1 AND 800),
      position integer NOT NULL,
      capacity integer CONSTRAINT rooms_capacity_check CHECK (capacity BETWEEN 1 AND 1000000),
      CONSTRAINT rooms_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT rooms_event_id_id_key UNIQUE (event_id, id)
    )`);
    await db.query(`CREATE TABLE tracks (
      id uuid CONSTRAINT tracks_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT tracks_event_id_fkey REFERENCES events ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT tracks_name_check CHECK (length(name) BETWEEN 1 AND 800),
      position integer NOT NULL,
      color text CONSTRAINT tracks_color_check CHECK (color ~ '^#[0-9a-f]{6}$'),
      CONSTRAINT tracks_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT tracks_event_id_id_key UNIQUE (event_id, id)
    )`);
    await db.query(`CREATE TABLE session_formats (
      id uuid CONSTRAINT session_formats_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT session_formats_event_id_fkey REFERENCES events ON DELETE CASCADE,
      name text NOT NULL CONSTRAINT session_formats_name_check CHECK (length(name) BETWEEN 1 AND 800),
      position integer NOT NULL,
      duration_minutes integer NOT NULL
        CONSTRAINT session_formats_duration_check CHECK (duration_minutes BETWEEN 1 AND 1440),
      CONSTRAINT session_formats_event_id_name_key UNIQUE (event_id, name),
      CONSTRAINT session_formats_event_id_id_key UNIQUE (event_id, id)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE session_formats`);
    await db.query(`DROP TABLE tracks`);
    await db.query(`DROP TABLE rooms`);
    await db.query(`ALTER TABLE audit_entries DROP CONSTRAINT audit_entries_event_id_fkey`);
    await db.query(`DROP TABLE events`);
    await db.query(`DROP TABLE series`);
  }
}
