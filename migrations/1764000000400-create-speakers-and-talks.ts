import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSpeakersAndTalks1764000000400 implements MigrationInterface {
  name = 'CreateSpeakersAndTalks1764000000400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE speakers (
      id uuid CONSTRAINT speakers_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT speakers_event_id_fkey REFERENCES events ON DELETE CASCADE,
      user_id uuid CONSTRAINT speakers_user_id_fkey REFERENCES users ON DELETE SET NULL,
      slug text NOT NULL CONSTRAINT speakers_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
      name text NOT NULL CONSTRAINT speakers_name_check CHECK (length(name) BETWEEN 1 AND 800),
      email text CONSTRAINT speakers_email_check CHECK (email = lower(email)),
      tagline text NOT NULL,
      biography text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT speakers_event_id_slug_key UNIQUE (event_id, slug),
      CONSTRAINT speakers_event_id_user_id_key UNIQUE (event_id, user_id),
      CONSTRAINT speakers_event_id_id_key UNIQUE (event_id, id)
    )`);
    await db.query(`CREATE INDEX speakers_event_id_name_idx ON speakers (event_id, name, id)`);
    await db.query(`CREATE INDEX speakers_user_id_idx ON speakers (user_id)`);
    await db.query(`CREATE TABLE talks (
      id uuid CONSTRAINT talks_pkey PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT talks_event_id_fkey REFERENCES events ON DELETE CASCADE,
      slug text NOT NULL CONSTRAINT talks_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
      title text NOT NULL CONSTRAINT talks_title_check CHECK (length(title) BETWEEN 1 AND 2000),
      abstract text NOT NULL,
      language text,
      track_id uuid,
      session_format_id uuid,
      is_visible boolean NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT talks_event_id_slug_key UNIQUE (event_id, slug),
      CONSTRAINT talks_event_id_id_key UNIQUE (event_id, id),
      CONSTRAINT talks_track_fkey FOREIGN KEY (event_id, track_id) REFERENCES tracks (event_id, id),
      CONSTRAINT talks_session_format_fkey FOREIGN KEY (event_id, session_format_id)
        REFERENCES session_formats (event_id, id)
    )`);
    await db.query(`CREATE INDEX talks_event_id_title_idx ON talks (event_id, title, id)`);
    await db.query(`CREATE INDEX talks_track_id_idx ON talks (event_id, track_id)`);
    await db.query(`CREATE INDEX talks_session_format_id_idx ON talks (event_id, session_format_id)`);
    await db.query(`CREATE TABLE talk_speakers (
      event_id uuid NOT NULL,
      talk_id uuid NOT NULL,
      speaker_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT talk_speakers_pkey PRIMARY KEY (talk_id, speaker_id),
      CONSTRAINT talk_speakers_talk_fkey FOREIGN KEY (event_id, talk_id)
        REFERENCES talks (event_id, id) ON DELETE CASCADE,
      CONSTRAINT talk_speakers_speaker_fkey FOREIGN KEY (event_id, speaker_id) REFERENCES speakers (event_id, id)
    )`);
    await db.query(`CREATE INDEX talk_speakers_speaker_id_idx ON talk_speakers (speaker_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE talk_speakers`);
    await db.query(`DROP TABLE talks`);
    await db.query(`DROP TABLE speakers`);
  }
}
