import { DataSource, type Logger } from 'typeorm';
import type { TestApp } from './app.js';

const silent = (): void => undefined;

/**
 * The SQL that the program sends while the work runs, statement by statement, that of its signing-in left out. For lists:
 * one with three rows costs as many statements as one with a single row.
 */
export async function statementsOf({ nest }: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const source = nest.get(DataSource);
  const before = source.logger;
  const statements: string[] = [];
  const recorder: Logger = {
    logQuery: (statement) => {
      if (!/"?(sign_in_sessions|api_tokens)"?/.test(statement)) statements.push(statement);
    },
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  source.logger = recorder;
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return statements;
}
