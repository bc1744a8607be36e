// One small red example for each rule of .dependency-cruiser.cjs: the first file of each is the one refused.
import { plantedForSync } from './planted-sync.mjs';

const server = (path) => `apps/server/src/${path}`;
const web = (path) => `apps/web/src/${path}`;
const value = 'export const value = 1;\n';
const use = (from) => `import { value } from '${from}';\nexport const copy = value;\n`;

export const plantedForImports = [
  {
    title: 'a feature of the server imports no other feature',
    files: {
      [server('features/case-files/planted.ts')]: use('../minutes/planted.js'),
      [server('features/minutes/planted.ts')]: value,
    },
    refusedBy: 'server-features-are-apart',
  },
  {
    title: 'a type imported from another feature counts too',
    files: {
      [server('features/meetings/agenda/planted-type.ts')]:
        "import type { Planted } from '../../sheets/planted-type.js';\nexport type Copy = Planted;\n",
      [server('features/sheets/planted-type.ts')]: 'export type Planted = string;\n',
    },
    refusedBy: 'server-features-are-apart',
  },
  {
    title: 'the model imports no feature',
    files: {
      [server('model/decisions/planted.ts')]: use('../../features/decisions/planted-higher.js'),
      [server('features/decisions/planted-higher.ts')]: value,
    },
    refusedBy: 'server-model-imports-no-feature',
  },
  {
    title: 'no feature imports the demo',
    files: {
      [server('features/steering/planted.ts')]: use('../../dev/demo/planted.js'),
      [server('dev/demo/planted.ts')]: value,
    },
    refusedBy: 'server-features-are-apart',
  },
  {
    title: 'the start-up imports the demo behind its flag only',
    files: {
      [server('planted-start.ts')]: use('./dev/demo/planted-start.js'),
      [server('dev/demo/planted-start.ts')]: value,
    },
    refusedBy: 'server-dev-is-loaded-behind-its-flags',
  },
  {
    title: 'a new folder of the server is a part of a floor',
    files: {
      [server('planted-feature/planted.ts')]: use('../platform/planted-value.js'),
      [server('platform/planted-value.ts')]: value,
    },
    refusedBy: 'server-known-floor',
  },
  {
    title: 'the platform of the server imports no feature',
    files: {
      [server('platform/planted.ts')]: use('../features/committees/planted.js'),
      [server('features/committees/planted.ts')]: value,
    },
    refusedBy: 'server-platform-imports-no-product',
  },
  {
    title: 'the platform of the server imports no model',
    files: {
      [server('platform/planted-model.ts')]: use('../model/committees/planted.js'),
      [server('model/committees/planted.ts')]: value,
    },
    refusedBy: 'server-platform-imports-no-product',
  },
  {
    title: 'no feature imports the start-up',
    files: {
      [server('features/sheets/planted-start.ts')]: use('../../planted-start-up.js'),
      [server('planted-start-up.ts')]: value,
    },
    refusedBy: 'server-start-up-is-not-imported',
  },
  {
    title: 'a use case speaks no typeorm',
    files: {
      [server('features/decisions/planted-use-case.ts')]:
        "import { EntitySchema } from 'typeorm';\nexport const kind = EntitySchema;\n",
    },
    refusedBy: 'server-typeorm-in-repositories-only',
  },
  {
    title: 'a controller imports no repository',
    files: {
      [server('features/decisions/planted.controller.ts')]: use('./planted.repository.js'),
      [server('features/decisions/planted.repository.ts')]: value,
    },
    refusedBy: 'server-edge-touches-no-table',
  },
  {
    title: 'a gateway imports no table',
    files: {
      [server('features/sheets/planted.gateway.ts')]: use('./planted.table.js'),
      [server('features/sheets/planted.table.ts')]: value,
    },
    refusedBy: 'server-edge-touches-no-table',
  },
  {
    title: 'a binding imports no repository',
    files: {
      [server('features/follow-ups/planted.endpoints.ts')]: use('./planted.repository.js'),
      [server('features/follow-ups/planted.repository.ts')]: value,
    },
    refusedBy: 'server-edge-touches-no-table',
  },
  {
    title: 'a feature of the web imports no other feature',
    files: {
      [web('features/meetings/agenda/planted.tsx')]: use('../../decisions/planted'),
      [web('features/decisions/planted.tsx')]: value,
    },
    refusedBy: 'web-features-are-apart',
  },
  {
    title: 'a type imported from another feature of the web counts too',
    files: {
      [web('features/home/planted-type.ts')]:
        "import type { Planted } from '../sheets/planted-type';\nexport type Copy = Planted;\n",
      [web('features/sheets/planted-type.ts')]: 'export type Planted = string;\n',
    },
    refusedBy: 'web-features-are-apart',
  },
  {
    title: 'a new folder of the web belongs to one of its floors first',
    files: {
      [web('planted-floor/planted.ts')]: use('../ui/planted-value'),
      [web('ui/planted-value.ts')]: value,
    },
    refusedBy: 'web-known-folder',
  },
  {
    title: 'the ui of the web imports no feature',
    files: { [web('ui/planted.tsx')]: use('../features/sheets/planted'), [web('features/sheets/planted.tsx')]: value },
    refusedBy: 'web-platform-and-ui-know-no-product',
  },
  {
    title: 'the platform of the web imports no feature',
    files: {
      [web('platform/planted.ts')]: use('../features/sheets/planted-too'),
      [web('features/sheets/planted-too.ts')]: value,
    },
    refusedBy: 'web-platform-and-ui-know-no-product',
  },
  {
    title: 'the platform of the web imports no product part',
    files: {
      [web('platform/planted-shared.ts')]: use('../shared/planted-shared'),
      [web('shared/planted-shared.ts')]: value,
    },
    refusedBy: 'web-platform-and-ui-know-no-product',
  },
  {
    title: 'the ui of the web imports no product part',
    files: { [web('ui/planted-shared.tsx')]: use('../shared/planted-chip'), [web('shared/planted-chip.tsx')]: value },
    refusedBy: 'web-platform-and-ui-know-no-product',
  },
  {
    title: 'the ui of the web imports no file beside the floors',
    files: { [web('ui/planted-main.tsx')]: use('../planted-main'), [web('planted-main.ts')]: value },
    refusedBy: 'web-platform-and-ui-know-no-product',
  },
  {
    title: 'a product part that several features show imports none of them',
    files: {
      [web('shared/planted-feature.tsx')]: use('../features/home/planted-feature'),
      [web('features/home/planted-feature.tsx')]: value,
    },
    refusedBy: 'web-shared-imports-no-feature',
  },
  {
    title: 'a product part that several features show does not import the app',
    files: { [web('shared/planted-app.tsx')]: use('../app/planted-shared'), [web('app/planted-shared.tsx')]: value },
    refusedBy: 'web-shared-imports-no-feature',
  },
  {
    title: 'no feature of the web imports the app',
    files: { [web('features/sheets/planted-app.tsx')]: use('../../app/planted'), [web('app/planted.tsx')]: value },
    refusedBy: 'web-only-app-composes',
  },
  {
    title: 'no cycle between files',
    files: {
      [server('features/pathways/planted-a.ts')]: use('./planted-b.js'),
      [server('features/pathways/planted-b.ts')]:
        "import { copy } from './planted-a.js';\nexport const value = (): unknown => copy;\n",
    },
    refusedBy: 'no-cycle',
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
      [server('features/services/planted.ts')]:
        "import { stub } from '@passerelle/testing';\nexport const copy = stub;\n",
    },
    refusedBy: 'only-specs-import-testing',
  },
  {
    title: 'a file made for specs is for specs only',
    files: {
      [server('features/services/planted-user.ts')]: use('./test-planted.js'),
      [server('features/services/test-planted.ts')]: value,
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
    title: 'only the start-up of the server knows the embedded PostgreSQL',
    files: {
      [server('platform/planted-postgres.ts')]:
        "import { stub } from '@passerelle/embedded-postgres';\nexport const copy = stub;\n",
    },
    refusedBy: 'embedded-postgres-at-start-up-only',
  },
  ...plantedForSync,
];
