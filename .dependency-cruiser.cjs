// Who may import whom inside the applications. Each rule has its red example in test/fences/, which must stay red.

/** A feature imports those before it, never those after; so no circle of features can form. */
const FEATURE_ORDER = [
  'sign-in',
  'committees',
  'case-files',
  'pathways',
  'meetings',
  'sheets',
  'preparation',
  'decisions',
  'follow-ups',
  'case-desk',
  'meeting-room',
  'records',
  'home',
  'administration',
  'training-offers',
  'services',
  'steering',
  'demo',
  'load-door',
];
const SERVER = '^apps/server/src/';
/** Specs, and the files made for them alone: they ship with nothing and may know every feature. */
const SPEC = '(\\.spec\\.tsx?|/test-[^/]+\\.tsx?)$';
/** What is made for specs: builders, real-database help, the in-memory channel. */
const TESTING = ['^libs/testing/', '^libs/document-sync/src/testing/', '^apps/server/src/testing/'];
const inFeatures = (names) => `${SERVER}(${names.join('|')})/`;

const featureOrder = FEATURE_ORDER.slice(0, -1).map((feature, index) => ({
  name: 'server-feature-order',
  comment: 'A lower feature never imports a higher one; what needs several lives above them.',
  severity: 'error',
  from: { path: inFeatures([feature]), pathNot: SPEC },
  to: { path: inFeatures(FEATURE_ORDER.slice(index + 1)) },
}));

const server = [
  ...featureOrder,
  {
    name: 'server-known-feature',
    comment: 'A new folder takes its place in FEATURE_ORDER first.',
    severity: 'error',
    from: { path: `${SERVER}(?!(platform|testing|${FEATURE_ORDER.join('|')})/)[^/]+/` },
    to: {},
  },
  {
    name: 'server-platform-imports-no-feature',
    severity: 'error',
    from: { path: `${SERVER}platform/`, pathNot: SPEC },
    to: { path: SERVER, pathNot: `${SERVER}platform/` },
  },
  {
    name: 'server-start-up-is-imported-by-nobody',
    severity: 'error',
    from: { path: `${SERVER}[^/]+/`, pathNot: [SPEC, `${SERVER}testing/`] },
    to: { path: `${SERVER}[^/]+\\.ts$` },
  },
  {
    name: 'server-typeorm-in-repositories-only',
    severity: 'error',
    from: {
      path: SERVER,
      pathNot: [
        `${SERVER}testing/`,
        '\\.repository\\.ts$',
        '-store\\.ts$',
        '\\.table\\.ts$',
        SPEC,
        `${SERVER}platform/database/`,
        `${SERVER}[^/]+\\.ts$`,
      ],
    },
    to: { path: '(^|/)node_modules/typeorm/' },
  },
  {
    name: 'server-edge-touches-no-table',
    comment: 'Controllers and gateways call use cases and present views.',
    severity: 'error',
    from: { path: '\\.(controller|gateway)\\.ts$' },
    to: { path: '\\.(repository|table)\\.ts$' },
  },
];

const web = [
  {
    name: 'web-features-are-apart',
    severity: 'error',
    from: { path: '^apps/web/src/features/([^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'web-ground-imports-no-feature',
    severity: 'error',
    from: { path: '^apps/web/src/(ui|platform)/' },
    to: { path: '^apps/web/src/(features|app)/' },
  },
  {
    name: 'web-only-app-composes',
    severity: 'error',
    from: { path: '^apps/web/src/features/' },
    to: { path: '^apps/web/src/app/' },
  },
];

const everywhere = [
  {
    name: 'no-cycle',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-barrel-inside-an-app',
    severity: 'error',
    from: {},
    to: { path: '^apps/(server|web)/src/.*/index\\.tsx?$' },
  },
  {
    name: 'only-specs-import-testing',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: [SPEC, ...TESTING] },
    to: { path: [...TESTING, '/test-[^/]+\\.tsx?$'] },
  },
  {
    name: 'document-sync-halves-are-apart',
    severity: 'error',
    from: { path: '^libs/document-sync/src/(server|client)/', pathNot: SPEC },
    to: { path: '^libs/document-sync/src/(server|client)/', pathNot: '^libs/document-sync/src/$1/' },
  },
];

module.exports = {
  forbidden: [...server, ...web, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
