import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EquipRooms1764000002200 implements MigrationInterface {
  name = 'EquipRooms1764000002200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE rooms
      ADD COLUMN equipment text[] NOT NULL DEFAULT '{}',
      ADD COLUMN setup_minutes integer NOT NULL DEFAULT 0,
      ADD COLUMN turnover_minutes integer NOT NULL DEFAULT 0,
      ADD COLUMN hours jsonb NOT NULL DEFAULT '[]',
      ADD CONSTRAINT rooms_equipment_check CHECK (cardinality(equipment) <= 50),
      ADD CONSTRAINT rooms_setup_minutes_check CHECK (setup_minutes BETWEEN 0 AND 1440),
      ADD CONSTRAINT rooms_turnover_minutes_check CHECK (turnover_minutes BETWEEN 0 AND 1440),
      ADD CONSTRAINT rooms_hours_check
        CHECK (CASE WHEN jsonb_typeof(hours) = 'array' THEN jsonb_array_length(hours) <= 100 ELSE false END)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE rooms
      DROP COLUMN equipment,
      DROP COLUMN setup_minutes,
      DROP COLUMN turnover_minutes,
      DROP COLUMN hours`);
  }
}
