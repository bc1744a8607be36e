// Tests run as CommonJS through swc. Packages are Node's own: see libs/testing/README.md.
const path = require('node:path');

const typescript = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const lib = (name) => path.join(__dirname, 'libs', name);

module.exports = {
  testEnvironment: `${lib('testing')}/src/jest/worker-realm-environment.cjs`,
  runtime: `${lib('testing')}/src/jest/node-packages-runtime.cjs`,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  moduleNameMapper: {
    '^@passerelle/document-sync/(server|client|testing)$': `${lib('document-sync')}/src/$1/index.ts`,
    '^@passerelle/(domain|contracts|sheet|document-sync|embedded-postgres|testing)$': `${lib('$1')}/src/index.ts`,
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
  },
  transform: { '^.+\\.tsx?$': ['@swc/jest', typescript] },
};
