import { JOBS_SCHEMA } from '../../src/platform/jobs/schema.js';
import type { TestApp } from './app.js';

const passing = ['last_seen_at', 'last_used_at'];

/** The content of every table and of the queue of jobs, but for when credentials were last seen: did anything change? */
export async function checksum({ sql }: TestApp): Promise<Map<string, string>> {
  const tables = await sql<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND (table_schema = 'public' OR (table_schema = $1 AND table_name = 'job_common'))`,
    [JOBS_SCHEMA],
  );
  const sums = tables.map(
    ({ name }) => `SELECT '${name}' AS name, md5(string_agg(content, '' ORDER BY content)) AS sum
      FROM (SELECT (to_jsonb(row) - $1::text[])::text AS content FROM ${name} AS row) AS rows`,
  );
  const rows = await sql<{ name: string; sum: string }>(sums.join(' UNION ALL '), [passing]);
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}
