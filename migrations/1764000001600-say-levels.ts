import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayLevels1764000001600 implements MigrationInterface {
  name = 'SayLevels1764000001600';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['talks', 'proposals'])
      await db.query(`ALTER TABLE ${table} ADD COLUMN level text
        CONSTRAINT ${table}_level_check CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['proposals', 'talks']) await db.query(`ALTER TABLE ${table} DROP COLUMN level`);
  }
}
