// One small red example for each rule of .dependency-cruiser.cjs: the first file of each is the one refused.
const server = (path) => `apps/server/src/${path}`;
const web = (path) => `apps/web/src/${path}`;
const value = 'export const value = 1;\n';
const use = (from) => `import { value } from '${from}';\nexport const copy = value;\n`;

export const plantedForImports = [
  {
    title: 'a lower feature of the server imports no higher one',
    files: { [server('case-files/planted.ts')]: use('../records/planted.js'), [server('records/planted.ts')]: value },
    refusedBy: 'server-feature-order',
  },
  {
    title: 'a type imported from a higher feature counts too',
    files: {
      [server('meetings/planted-type.ts')]:
        "import type { Planted } from '../sheets/planted-type.js';\nexport type Copy = Planted;\n",
      [server('sheets/planted-type.ts')]: 'export type Planted = string;\n',
    },
    refusedBy: 'server-feature-order',
  },
  {
    title: 'nobody imports the demo',
    files: { [server('steering/planted.ts')]: use('../demo/planted.js'), [server('demo/planted.ts')]: value },
    refusedBy: 'server-feature-order',
  },
  {
    title: 'a new folder of the server takes its place in the order first',
    files: {
      [server('planted-feature/planted.ts')]: use('../platform/planted-value.js'),
      [server('platform/planted-value.ts')]: value,
    },
    refusedBy: 'server-known-feature',
  },
  {
    title: 'the platform of the server imports no feature',
    files: {
      [server('platform/planted.ts')]: use('../committees/planted.js'),
      [server('committees/planted.ts')]: value,
    },
    refusedBy: 'server-platform-imports-no-feature',
  },
  {
    title: 'no feature imports the start-up',
    files: {
      [server('sheets/planted-start.ts')]: use('../planted-start-up.js'),
      [server('planted-start-up.ts')]: value,
    },
    refusedBy: 'server-start-up-is-imported-by-nobody',
  },
  {
    title: 'a use case speaks no typeorm',
    files: {
      [server('decisions/planted-use-case.ts')]:
        "import { EntitySchema } from 'typeorm';\nexport const kind = EntitySchema;\n",
    },
    refusedBy: 'server-typeorm-in-repositories-only',
  },
  {
    title: 'a controller imports no repository',
    files: {
      [server('decisions/planted.controller.ts')]: use('./planted.repository.js'),
      [server('decisions/planted.repository.ts')]: value,
    },
    refusedBy: 'server-edge-touches-no-table',
  },
  {
    title: 'a gateway imports no table',
    files: {
      [server('sheets/planted.gateway.ts')]: use('./planted.table.js'),
      [server('sheets/planted.table.ts')]: value,
    },
    refusedBy: 'server-edge-touches-no-table',
  },
  {
    title: 'a feature of the web imports no other feature',
    files: {
      [web('features/agenda/planted.tsx')]: use('../decisions/planted'),
      [web('features/decisions/planted.tsx')]: value,
    },
    refusedBy: 'web-features-are-apart',
  },
  {
    title: 'the ui of the web imports no feature',
    files: { [web('ui/planted.tsx')]: use('../features/sheet/planted'), [web('features/sheet/planted.tsx')]: value },
    refusedBy: 'web-ground-imports-no-feature',
  },
  {
    title: 'the platform of the web imports no feature',
    files: {
      [web('platform/planted.ts')]: use('../features/sheet/planted-too'),
      [web('features/sheet/planted-too.ts')]: value,
    },
    refusedBy: 'web-ground-imports-no-feature',
  },
  {
    title: 'no feature of the web imports the app',
    files: { [web('features/sheet/planted-app.tsx')]: use('../../app/planted'), [web('app/planted.tsx')]: value },
    refusedBy: 'web-only-app-composes',
  },
  {
    title: 'no cycle between files',
    files: {
      [server('pathways/planted-a.ts')]: use('./planted-b.js'),
      [server('pathways/planted-b.ts')]:
        "import { copy } from './planted-a.js';\nexport const value = (): unknown => copy;\n",
    },
    refusedBy: 'no-cycle',
  },
  {
    title: 'no cycle between features, not even the first two',
    files: {
      [server('sign-in/planted.ts')]: use('../committees/planted-a.js'),
      [server('committees/planted-a.ts')]: value,
    },
    refusedBy: 'server-feature-order',
  },
  {
    title: 'no barrel inside an app',
    files: {
      [web('app/planted-barrel.ts')]: use('../ui/planted-barrel/index'),
      [web('ui/planted-barrel/index.ts')]: value,
    },
    refusedBy: 'no-barrel-inside-an-app',
  },
  {
    title: 'only specs import what is made for specs',
    files: {
      [server('services/planted.ts')]: "import { stub } from '@passerelle/testing';\nexport const copy = stub;\n",
    },
    refusedBy: 'only-specs-import-testing',
  },
  {
    title: 'a file made for specs is for specs only',
    files: {
      [server('services/planted-user.ts')]: use('./test-planted.js'),
      [server('services/test-planted.ts')]: value,
    },
    refusedBy: 'only-specs-import-testing',
  },
  {
    title: 'the testing side of document-sync is for specs too',
    files: {
      [web('app/planted-sync.ts')]:
        "import { stub } from '@passerelle/document-sync/testing';\nexport const copy = stub;\n",
    },
    refusedBy: 'only-specs-import-testing',
  },
  {
    title: 'the two halves of document-sync are apart',
    files: {
      'libs/document-sync/src/client/planted.ts': use('../server/planted.js'),
      'libs/document-sync/src/server/planted.ts': value,
    },
    refusedBy: 'document-sync-halves-are-apart',
  },
];
