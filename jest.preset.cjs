// Tests run as CommonJS through swc, which also rewrites the packages that ship only as ES modules.
const path = require('node:path');

const esmOnly = [
  '@nestjs/[^/]+',
  'file-type',
  'token-types',
  'strtok3',
  'uint8array-extras',
  '@tokenizer/[^/]+',
  '@borewit/[^/]+',
  'lib0',
  'yjs',
  'y-protocols',
  'fractional-indexing',
  'nodemailer',
  'ical-generator',
];
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
const javascript = { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } };
const lib = (name) => path.join(__dirname, 'libs', name);

module.exports = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  moduleNameMapper: {
    '^@passerelle/document-sync/(server|client|testing)$': `${lib('document-sync')}/src/$1/index.ts`,
    '^@passerelle/(domain|contracts|sheet|document-sync|embedded-postgres|testing)$': `${lib('$1')}/src/index.ts`,
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
  },
  transform: { '^.+\\.tsx?$': ['@swc/jest', typescript], 'node_modules/.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
