import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/**
 * How every part of the program reaches PostgreSQL. Each time-out is shorter than the one around it
 * (operation 10 s > query 6 s > statement 5 s > lock 2 s), so that the inner one speaks first.
 */
export const databaseOptions = (url: string, poolSize: number): PostgresOptions => ({
  type: 'postgres',
  url,
  synchronize: false,
  // gen_random_uuid() is built in: no CREATE EXTENSION behind our back, it needs rights that a hosted database may not give
  uuidExtension: 'pgcrypto',
  installExtensions: false,
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  extra: {
    max: poolSize,
    connectionTimeoutMillis: 2_000,
    query_timeout: 6_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'conductor',
  },
});
