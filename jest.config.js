/** Tests run on what tsc built: no transform in between, the same ES modules that production loads. */
export default {
  roots: ['<rootDir>/dist'],
  testEnvironment: 'node',
  testRegex: '\\.(e2e-)?spec\\.js$',
  transform: {},
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  testTimeout: 30_000,
  maxWorkers: 2,
  // Every file loads the program anew, and what V8 keeps of it is given back only with the process.
  workerIdleMemoryLimit: '1GB',
};
