import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchProposals1764000002100 implements MigrationInterface {
  name = 'SearchProposals1764000002100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public`);
    // unaccent() itself may change with its dictionary, so that no index may use it; ours names the one that is shipped.
    await db.query(`CREATE FUNCTION searchable(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1))`);
    // Escaped last: unaccent makes a % of a full-width one.
    await db.query(`CREATE FUNCTION search_pattern(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN '%' || regexp_replace(searchable($1), '([\\\\%_])', '\\\\\\1', 'g') || '%'`);
    await db.query(
      `CREATE INDEX proposals_search_idx ON proposals USING gin (searchable(title || ' ' || abstract) gin_trgm_ops)`,
    );
    await db.query(`CREATE INDEX speakers_search_idx ON speakers USING gin (searchable(name) gin_trgm_ops)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX speakers_search_idx`);
    await db.query(`DROP INDEX proposals_search_idx`);
    await db.query(`DROP FUNCTION search_pattern(text)`);
    await db.query(`DROP FUNCTION searchable(text)`);
    await db.query(`DROP EXTENSION unaccent`);
  }
}
