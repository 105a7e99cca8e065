/**
 * Tests run on what tsc built: no transform in between, the same ES modules that production loads. Files that share a
 * worker also share what it loaded: docs/adr/0035.
 */
export default {
  runner: 'jest-light-runner/child-process',
  roots: ['<rootDir>/dist'],
  testEnvironment: 'node',
  testRegex: '\\.(e2e-)?spec\\.js$',
  transform: {},
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  maxWorkers: 2,
};
