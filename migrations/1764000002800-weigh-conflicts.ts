import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WeighConflicts1764000002800 implements MigrationInterface {
  name = 'WeighConflicts1764000002800';

  async up(db: QueryRunner): Promise<void> {
    await this.tellTalksApart(db);
    await db.query(
      `CREATE INDEX sessions_times_idx ON sessions USING gist (event_id, tstzrange(starts_at, ends_at))`,
    );
    await db.query(`CREATE TABLE conflict_severities (
      event_id uuid NOT NULL CONSTRAINT conflict_severities_event_id_fkey REFERENCES events ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT conflict_severities_kind_check CHECK (kind IN ('ROOM_OVERLAP', 'SPEAKER_OVERLAP',
        'TRACK_OVERLAP', 'TURNOVER_TOO_SHORT', 'OUTSIDE_EVENT', 'OUTSIDE_AVAILABILITY', 'OUTSIDE_ROOM_HOURS', 'TOO_SHORT',
        'CAPACITY_BELOW_DEMAND', 'UNCONFIRMED_TALK')),
      severity text NOT NULL
        CONSTRAINT conflict_severities_severity_check CHECK (severity IN ('BLOCK', 'WARN', 'IGNORE')),
      CONSTRAINT conflict_severities_pkey PRIMARY KEY (event_id, kind)
    )`);
    await db.query(`CREATE TABLE accepted_conflicts (
      event_id uuid NOT NULL CONSTRAINT accepted_conflicts_event_id_fkey REFERENCES events ON DELETE CASCADE,
      key text NOT NULL,
      reason text NOT NULL CONSTRAINT accepted_conflicts_reason_check CHECK (length(reason) BETWEEN 1 AND 2000),
      accepted_by uuid CONSTRAINT accepted_conflicts_accepted_by_fkey REFERENCES users ON DELETE SET NULL,
      accepted_at timestamptz NOT NULL,
      CONSTRAINT accepted_conflicts_pkey PRIMARY KEY (event_id, key)
    )`);
    await db.query(`CREATE INDEX accepted_conflicts_accepted_by_idx ON accepted_conflicts (accepted_by)`);
  }

  /** What came by hand is confirmed; of an accepted proposal its speakers confirm the talk. */
  private async tellTalksApart(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE talks
      ADD COLUMN is_tentative boolean NOT NULL DEFAULT false,
      ADD COLUMN is_confirmed boolean NOT NULL DEFAULT true,
      ADD CONSTRAINT talks_tentative_check CHECK (NOT (is_tentative AND (is_visible OR is_confirmed)))`);
    await db.query(`UPDATE talks SET is_confirmed = false FROM proposals
      WHERE proposals.talk_id = talks.id AND confirmation IS DISTINCT FROM 'CONFIRMED'`);
    await db.query(
      `ALTER TABLE talks ALTER COLUMN is_tentative DROP DEFAULT, ALTER COLUMN is_confirmed DROP DEFAULT`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE accepted_conflicts`);
    await db.query(`DROP TABLE conflict_severities`);
    await db.query(`DROP INDEX sessions_times_idx`);
    await db.query(`ALTER TABLE talks DROP COLUMN is_confirmed, DROP COLUMN is_tentative`);
  }
}
