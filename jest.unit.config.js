import all from './jest.config.js';

/** The rules' specs only: no database, no set-up, a second in all. */
const { globalSetup, globalTeardown, ...rest } = all;

export default { ...rest, roots: ['<rootDir>/dist/src'], testRegex: '\\.spec\\.js$' };
