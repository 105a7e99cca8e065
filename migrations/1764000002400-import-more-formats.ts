import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportMoreFormats1764000002400 implements MigrationInterface {
  name = 'ImportMoreFormats1764000002400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE imports
      ADD COLUMN format text CONSTRAINT imports_format_check
        CHECK (format IN ('SCHEDULE_XML', 'SCHEDULE_JSON', 'SESSIONIZE', 'KOTLINCONF'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE imports DROP COLUMN format`);
  }
}
