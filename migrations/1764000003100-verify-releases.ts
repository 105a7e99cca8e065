import type { MigrationInterface, QueryRunner } from 'typeorm';

const overlaps = (table: string, what: string) => `
  SELECT 'I-12 no ${what} is in two places at once on a release', a.release_id,
         format('entries %s and %s of ${what} %s', a.entry_id, b.entry_id, a.${what}_id)
    FROM ${table} a JOIN ${table} b ON a.release_id = b.release_id AND a.${what}_id = b.${what}_id
   WHERE a.strict AND b.strict AND (a.entry_id, a.starts_at) < (b.entry_id, b.starts_at)
     AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`;

/** What constraints and triggers keep from happening to releases, told where they were off: after a restore, say. */
export class VerifyReleases1764000003100 implements MigrationInterface {
  name = 'VerifyReleases1764000003100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW inv.releases (invariant, subject_id, found) AS
      ${overlaps('release_session_rooms', 'room')}
      UNION ALL ${overlaps('release_session_speakers', 'speaker')}
      UNION ALL
      SELECT 'I-13 the releases of an event are numbered without a gap', event_id,
             format('%s releases up to number %s', count(*), max(number))
        FROM releases GROUP BY event_id HAVING count(*) <> max(number)`);
    await db.query(`ALTER VIEW inv.violations RENAME TO before_releases`);
    await db.query(`CREATE VIEW inv.violations AS
      SELECT * FROM inv.before_releases UNION ALL SELECT * FROM inv.releases`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW inv.violations`);
    await db.query(`ALTER VIEW inv.before_releases RENAME TO violations`);
    await db.query(`DROP VIEW inv.releases`);
  }
}
