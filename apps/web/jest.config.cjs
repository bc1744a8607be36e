const preset = require('../../jest.preset.cjs');
module.exports = {
  ...preset,
  rootDir: __dirname,
  displayName: 'web',
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/text-encoding.cjs'],
  moduleNameMapper: { ...preset.moduleNameMapper, '\\.css$': '<rootDir>/css-stub.cjs' },
};
