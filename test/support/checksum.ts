import { JOBS_SCHEMA } from '../../src/platform/jobs/schema.js';
import type { TestApp } from './app.js';

const passing = `'{last_seen_at,last_used_at}'::text[]`;

/**
 * What every table and the queue of jobs hold, but for when credentials were last seen: was anything written? Every
 * written row has the number of its transaction (`xmin`), which is quicker to read than what is in it. Tables without a
 * page on disk hold nothing.
 */
export async function checksum({ sql }: TestApp): Promise<Map<string, string>> {
  const tables = await sql<{ name: string; passes: boolean }>(
    `SELECT format('%I.%I', nspname, relname) AS name,
       EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = ANY(${passing})) AS passes
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind = 'r' AND pg_relation_size(pg_class.oid) > 0
       AND (nspname = 'public' OR (nspname = $1 AND relname = 'job_common'))`,
    [JOBS_SCHEMA],
  );
  const sums = tables.map(({ name, passes }) => {
    const row = passes ? `hashtextextended((to_jsonb(row) - ${passing})::text, 0)` : 'row.xmin::text::bigint';
    return `SELECT '${name}' AS name, count(*), sum(${row}) FROM ${name} AS row HAVING count(*) > 0`;
  });
  const rows = await sql<{ name: string; count: string; sum: string }>(sums.join(' UNION ALL '));
  return new Map(rows.map(({ name, count, sum }) => [name, `${count} rows, ${sum}`]));
}
