import { migrate } from '../../src/platform/database/migrate.js';

/** node migrate-template.js URL: run by global-setup. */
const [, , url] = process.argv;
if (url === undefined) throw new Error('Which database?');
await migrate(url);
