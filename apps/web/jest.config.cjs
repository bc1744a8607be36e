const preset = require('../../jest.preset.cjs');

// jsdom has globals of its own: packages run inside it, and those that ship only as ES modules are transformed too.
const esmOnly = ['lib0', 'yjs', 'y-protocols', 'fractional-indexing'];
const javascript = { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } };

module.exports = {
  ...preset,
  rootDir: __dirname,
  displayName: 'web',
  testEnvironment: 'jsdom',
  runtime: 'jest-runtime',
  setupFiles: ['<rootDir>/text-encoding.cjs'],
  moduleNameMapper: { ...preset.moduleNameMapper, '\\.css$': '<rootDir>/css-stub.cjs' },
  transform: { ...preset.transform, 'node_modules/.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
