// One small red example for each arrow between projects that eslint.config.mjs forbids.
const refusedBy = '@nx/enforce-module-boundaries';

export const plantedBoundaries = [
  {
    title: 'domain imports no package',
    files: { 'libs/domain/src/planted-package.ts': "import { z } from 'zod';\nexport const shape = z.string();\n" },
    refusedBy,
  },
  {
    title: 'domain imports no other lib',
    files: {
      'libs/domain/src/planted-lib.ts': "import { stub } from '@passerelle/contracts';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'contracts import no package but zod',
    files: { 'libs/contracts/src/planted-yjs.ts': "import { Doc } from 'yjs';\nexport const doc = new Doc();\n" },
    refusedBy,
  },
  {
    title: 'contracts do not import sheet',
    files: {
      'libs/contracts/src/planted-sheet.ts': "import { stub } from '@passerelle/sheet';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'sheet imports no package but yjs',
    files: { 'libs/sheet/src/planted-zod.ts': "import { z } from 'zod';\nexport const shape = z.string();\n" },
    refusedBy,
  },
  {
    title: 'document-sync does not know the domain',
    files: {
      'libs/document-sync/src/planted-domain.ts':
        "import { stub } from '@passerelle/domain';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'document-sync knows no transport',
    files: {
      'libs/document-sync/src/planted-transport.ts':
        "import { io } from 'socket.io-client';\nexport const socket = io();\n",
    },
    refusedBy,
  },
  {
    title: 'embedded-postgres knows no other lib',
    files: {
      'libs/embedded-postgres/src/planted-domain.ts':
        "import { stub } from '@passerelle/domain';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'embedded-postgres imports no package but pg and zod',
    files: {
      'libs/embedded-postgres/src/planted-package.ts':
        "import { EntitySchema } from 'typeorm';\nexport const kind = EntitySchema;\n",
    },
    refusedBy,
  },
  {
    title: 'web does not import embedded-postgres',
    files: {
      'apps/web/src/planted-postgres.ts':
        "import { stub } from '@passerelle/embedded-postgres';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'testing imports no application',
    files: {
      'libs/testing/src/planted-server.ts':
        "import { stub } from '../../../apps/server/src/stub.js';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'server imports no react',
    files: {
      'apps/server/src/planted-react.ts':
        "import { createElement } from 'react';\nexport const element = createElement('p');\n",
    },
    refusedBy,
  },
  {
    title: 'server imports testing in specs only',
    files: {
      'apps/server/src/planted-testing.ts': "import { stub } from '@passerelle/testing';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'web imports no nest',
    files: {
      'apps/web/src/planted-nest.ts':
        "import { Injectable } from '@nestjs/common';\nexport const mark = Injectable();\n",
    },
    refusedBy,
  },
  {
    title: 'web imports no typeorm',
    files: {
      'apps/web/src/planted-typeorm.ts': "import { EntitySchema } from 'typeorm';\nexport const kind = EntitySchema;\n",
    },
    refusedBy,
  },
  {
    title: 'web imports no server',
    files: {
      'apps/web/src/planted-server.ts': "import { stub } from '../../server/src/stub';\nexport const copy = stub;\n",
    },
    refusedBy,
  },
  {
    title: 'the journeys do not import the domain',
    files: { 'test/e2e/planted-domain.ts': "import { stub } from '@passerelle/domain';\nexport const copy = stub;\n" },
    refusedBy,
  },
];
