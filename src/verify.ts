import { readConfig } from './platform/config/read-config.js';
import { StartFault } from './platform/config/start-fault.js';
import { startOwnDatabase } from './platform/database/open-database.js';
import { listViolations } from './platform/database/violations.js';

/** npm run verify: exits with 1 and names the rows if anything in the configured database breaks an invariant. */
process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof StartFault ? error.message : error);
  return 1;
});

async function main(): Promise<number> {
  const given = readConfig();
  const own = given.databaseUrl === undefined ? await startOwnDatabase(given.dataDir) : undefined;
  try {
    const violations = await listViolations(own?.url ?? given.databaseUrl ?? '');
    for (const { invariant, subjectId, found } of violations)
      console.log(`${invariant}: ${subjectId} (${found})`);
    const count = violations.length === 1 ? '1 row breaks' : `${String(violations.length)} rows break`;
    console.log(
      violations.length === 0 ? 'All is well: no row breaks an invariant.' : `${count} an invariant.`,
    );
    return violations.length === 0 ? 0 : 1;
  } finally {
    await own?.local.stop();
  }
}
