import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportTables1764000002900 implements MigrationInterface {
  name = 'ImportTables1764000002900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE imports
      ADD COLUMN table_reading jsonb,
      DROP CONSTRAINT imports_format_check,
      ADD CONSTRAINT imports_format_check
        CHECK (format IN ('SCHEDULE_XML', 'SCHEDULE_JSON', 'SESSIONIZE', 'KOTLINCONF', 'CSV', 'JSON_TABLE'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE imports SET format = NULL WHERE format IN ('CSV', 'JSON_TABLE')`);
    await db.query(`ALTER TABLE imports
      DROP COLUMN table_reading,
      DROP CONSTRAINT imports_format_check,
      ADD CONSTRAINT imports_format_check
        CHECK (format IN ('SCHEDULE_XML', 'SCHEDULE_JSON', 'SESSIONIZE', 'KOTLINCONF'))`);
  }
}
