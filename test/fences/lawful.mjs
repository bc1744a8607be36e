// Green examples: a fence that refused everything would pass all the planted ones.
const server = (path) => `apps/server/src/${path}`;
const web = (path) => `apps/web/src/${path}`;
const value = 'export const value = 1;\n';
const use = (from) => `import { value } from '${from}';\nexport const copy = value;\n`;

export const lawfulForLint = [
  {
    title: 'contracts import domain and zod',
    files: {
      'libs/contracts/src/lawful.ts':
        "import { stub } from '@passerelle/domain';\nimport { z } from 'zod';\nexport const shape = z.literal(stub);\n",
    },
  },
  {
    title: 'document-sync imports yjs and lib0',
    files: {
      'libs/document-sync/src/lawful.ts':
        "import * as random from 'lib0/random';\nimport { Doc } from 'yjs';\nexport const make = (): [Doc, string] => [new Doc(), random.uuidv4()];\n",
    },
  },
  {
    title: 'a spec of the server imports testing',
    files: {
      'apps/server/src/lawful.spec.ts': "import { stub } from '@passerelle/testing';\nexport const copy = stub;\n",
    },
  },
  {
    title: 'a spec of the domain imports fast-check and testing',
    files: {
      'libs/domain/src/lawful.spec.ts':
        "import { stub } from '@passerelle/testing';\nimport { constant } from 'fast-check';\nexport const copy = constant(stub);\n",
    },
  },
  {
    title: 'the web imports the client side of document-sync',
    files: {
      'apps/web/src/lawful.tsx':
        "import { stub } from '@passerelle/document-sync/client';\nexport const Lawful = () => <p>{stub}</p>;\n",
    },
  },
  {
    title: 'an injected class is imported as a value',
    files: {
      'apps/server/src/lawful-injection.ts':
        "import { Injectable } from '@nestjs/common';\nimport { Clock } from './lawful-clock.js';\n@Injectable()\nexport class Lawful {\n  constructor(readonly clock: Clock) {}\n}\n",
      'apps/server/src/lawful-clock.ts': 'export class Clock {\n  readonly now = 0;\n}\n',
    },
  },
  {
    title: 'a query takes its values as parameters',
    files: {
      'apps/server/src/lawful-sql.ts':
        "import type { Client } from 'pg';\nexport const find = (client: Client, id: string): Promise<unknown> =>\n  client.query(`select $1::text`, [id]);\n",
    },
  },
];

export const lawfulForImports = [
  {
    title: 'a feature of the server imports the model',
    files: {
      [server('features/follow-ups/lawful.ts')]: use('../../model/meetings/lawful.js'),
      [server('model/meetings/lawful.ts')]: value,
    },
  },
  {
    title: 'a room of the meetings imports another one',
    files: {
      [server('features/meetings/close/lawful.ts')]: use('../room/lawful.js'),
      [server('features/meetings/room/lawful.ts')]: value,
    },
  },
  {
    title: 'the start-up loads the demo with import()',
    files: {
      [server('lawful-start.ts')]: "export const demo = (): Promise<unknown> => import('./dev/demo/lawful.js');\n",
      [server('dev/demo/lawful.ts')]: value,
    },
  },
  {
    title: 'a repository speaks typeorm',
    files: {
      [server('model/decisions/lawful.repository.ts')]:
        "import { EntitySchema } from 'typeorm';\nexport const kind = EntitySchema;\n",
    },
  },
  {
    title: 'the start-up of the server knows the embedded PostgreSQL',
    files: {
      [server('lawful-start-up.ts')]:
        "import { stub } from '@passerelle/embedded-postgres';\nexport const copy = stub;\n",
    },
  },
  {
    title: 'a spec imports testing',
    files: {
      [server('features/minutes/lawful.spec.ts')]:
        "import { stub } from '@passerelle/testing';\nexport const copy = stub;\n",
    },
  },
  {
    title: 'the rooms of document-sync import its guard',
    files: {
      'libs/document-sync/src/server/room/lawful.ts': use('../../guard/lawful.js'),
      'libs/document-sync/src/guard/lawful.ts': value,
    },
  },
  {
    title: 'the app of the web composes features',
    files: { [web('app/lawful.tsx')]: use('../features/home/lawful'), [web('features/home/lawful.tsx')]: value },
  },
  {
    title: 'a feature of the web imports a product part, which imports the platform',
    files: {
      [web('features/home/lawful-shared.tsx')]: use('../../shared/lawful-shared'),
      [web('shared/lawful-shared.tsx')]: use('../platform/lawful-shared'),
      [web('platform/lawful-shared.ts')]: value,
    },
  },
  {
    title: 'a part of a feature of the web imports another part of it',
    files: {
      [web('features/meetings/room/lawful.tsx')]: use('../attendance/lawful'),
      [web('features/meetings/attendance/lawful.tsx')]: value,
    },
  },
];
