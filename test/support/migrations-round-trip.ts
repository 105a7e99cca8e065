import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../src/platform/database/options.js';

/** node migrations-round-trip.js URL: prints, as JSON, what stands in the database after up, after down, after up again. */
const [, , url] = process.argv;
if (url === undefined) throw new Error('Which database?');

const source = new DataSource({
  ...databaseOptions(url, 1),
  migrations: [join(import.meta.dirname, '../../migrations/*.js')],
  migrationsTransactionMode: 'each',
});

/** Every column, constraint, index, trigger and function of ours, in words. */
const inventory = (): Promise<{ line: string }[]> =>
  source.query(`
    SELECT line FROM (
      SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable ||
             ' ' || coalesce(column_default, '') AS line
        FROM information_schema.columns WHERE table_schema IN ('public', 'inv') AND table_name <> 'migrations'
      UNION ALL
      SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
      UNION ALL
      SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
      UNION ALL
      SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL
      SELECT 'function ' || oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    ) AS things ORDER BY line`);

await source.initialize();
try {
  const count = (await source.runMigrations()).length;
  const first = await inventory();
  for (let undone = 0; undone < count; undone++) await source.undoLastMigration();
  const nothing = await inventory();
  await source.runMigrations();
  console.log(JSON.stringify({ first, nothing, second: await inventory() }));
} finally {
  await source.destroy();
}
