module.exports = {
  ...require('../../jest.preset.cjs'),
  rootDir: __dirname,
  displayName: 'embedded-postgres',
  // A real PostgreSQL is created, started and stopped.
  testTimeout: 30_000,
};
