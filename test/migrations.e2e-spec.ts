import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { startApp } from './support/app.js';
import { createDatabase } from './support/database.js';

describe('the migrations', () => {
  it('go up, down without a trace, and up again to the same', async () => {
    const database = await createDatabase('template0');
    const script = join(import.meta.dirname, 'support/migrations-round-trip.js');
    const printed = execFileSync(process.execPath, [script, database.url], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    await database.drop();

    const { first, nothing, second } = JSON.parse(printed) as Record<
      'first' | 'nothing' | 'second',
      unknown[]
    >;
    expect(first.length).toBeGreaterThan(100);
    expect(nothing).toEqual([]);
    expect(second).toEqual(first);
  });

  it('make exactly the columns that the entities name', async () => {
    const app = await startApp();
    const stored = await app.sql<{ name: string; nullable: string }>(
      `SELECT table_name || '.' || column_name AS name, is_nullable AS nullable FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY 1`,
    );
    const declared = app.nest.get(DataSource).entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, isNullable }) => ({
        name: `${tableName}.${databaseName}`,
        nullable: isNullable ? 'YES' : 'NO',
      })),
    );
    await app.close();

    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect([...declared].sort(byName)).toEqual([...stored].sort(byName));
  });

  /** Of a composite key (event_id, talk_id) an index that begins with the last column serves as well. */
  it('give every foreign key an index', async () => {
    const app = await startApp();
    const without = await app.sql(
      `SELECT conrelid::regclass || ' ' || conname AS foreign_key FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT 1 FROM pg_index WHERE indrelid = conrelid
           AND ((string_to_array(indkey::text, ' ')::int2[])[1:cardinality(conkey)] @> conkey
                OR indkey[0] = conkey[cardinality(conkey)]))`,
    );
    await app.close();
    expect(without).toEqual([]);
  });
});
