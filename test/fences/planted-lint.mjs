// One small red example for each rule of eslint.config.mjs and of .oxlintrc.json. `refusedBy` is the rule that must refuse the file.
import { plantedBoundaries } from './planted-boundaries.mjs';
import { plantedForTypes } from './planted-types.mjs';

export const plantedForLint = [
  ...plantedBoundaries,
  ...plantedForTypes,
  {
    title: 'domain reads no clock',
    files: { 'libs/domain/src/planted-clock.ts': 'export const now = (): number => Date.now();\n' },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'domain makes no date out of nothing',
    files: { 'libs/domain/src/planted-date.ts': 'export const today = (): Date => new Date();\n' },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'domain draws no random number',
    files: { 'libs/domain/src/planted-random.ts': 'export const draw = (): number => Math.random();\n' },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'domain imports nothing of Node',
    files: {
      'libs/domain/src/planted-node.ts':
        "import { readFileSync } from 'node:fs';\nexport const text = (): string => readFileSync('x', 'utf8');\n",
    },
    refusedBy: 'no-restricted-imports',
  },
  {
    title: 'domain knows no global of the outside world',
    files: { 'libs/domain/src/planted-global.ts': 'export const call = (): Promise<Response> => fetch("/");\n' },
    refusedBy: 'no-restricted-globals',
  },
  {
    title: 'web does not import the server side of document-sync',
    files: {
      'apps/web/src/planted-sync.ts':
        "import { stub } from '@passerelle/document-sync/server';\nexport const copy = stub;\n",
    },
    refusedBy: 'no-restricted-imports',
  },
  {
    title: 'no any',
    files: { 'apps/server/src/planted-any.ts': 'export function same(value: any): unknown {\n  return value;\n}\n' },
    refusedBy: '@typescript-eslint/no-explicit-any',
  },
  {
    title: 'no non-null assertion',
    files: { 'apps/server/src/planted-non-null.ts': 'export const first = (list: string[]): string => list[0]!;\n' },
    refusedBy: '@typescript-eslint/no-non-null-assertion',
  },
  {
    title: 'types are imported as types',
    files: {
      'apps/server/src/planted-type.ts':
        "import { Client } from 'pg';\nexport const end = (client: Client): Promise<void> => client.end();\n",
    },
    refusedBy: '@typescript-eslint/consistent-type-imports',
  },
  {
    title: 'no value inside the text of a query (S35)',
    files: {
      'apps/server/src/planted-sql.ts':
        "import type { Client } from 'pg';\nexport const find = (client: Client, id: string): Promise<unknown> => client.query(`select ${id}`);\n",
    },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no value added to the text of a query (S35)',
    files: {
      'apps/server/src/planted-sum.ts':
        "import type { Client } from 'pg';\nexport const find = (client: Client, id: string): Promise<unknown> => client.query('select ' + id);\n",
    },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no file over 250 lines',
    files: { 'apps/server/src/planted-long.ts': 'export {};\n'.repeat(251) },
    refusedBy: 'max-lines',
  },
  {
    title: 'no hook behind a condition',
    files: {
      'apps/web/src/planted-hook.tsx':
        "import { useState } from 'react';\nexport function Planted({ open }: { open: boolean }) {\n  if (!open) return null;\n  const [text] = useState('');\n  return <p>{text}</p>;\n}\n",
    },
    refusedBy: 'react-hooks/rules-of-hooks',
  },
  {
    title: 'no time of the device on the screen',
    files: { 'apps/web/src/planted-clock.ts': 'export const planted = (): number => Date.now();\n' },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no word of the screen outside the catalogues',
    files: { 'apps/web/src/planted-word.tsx': 'export const Planted = () => <p>Save the sheet</p>;\n' },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no word read aloud outside the catalogues',
    files: {
      'apps/web/src/planted-label.tsx': 'export const Planted = () => <button type="button" aria-label="Close" />;\n',
    },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no word of the screen inside a choice',
    files: {
      'apps/web/src/planted-choice.tsx':
        "export const Planted = ({ late }: { late: boolean }) => <p>{late ? 'Late' : 'In time'}</p>;\n",
    },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no French sentence in a script of the web',
    files: { 'apps/web/src/planted-sentence.ts': "export const sentence = 'Rien n’est enregistré';\n" },
    refusedBy: 'no-restricted-syntax',
  },
  {
    title: 'no rule switched off by a comment',
    files: {
      'apps/server/src/planted-comment.ts':
        '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const same = (value: any): unknown => value;\n',
    },
    refusedBy: '@typescript-eslint/no-explicit-any',
  },
  {
    title: 'no rule that needs types switched off by a comment',
    files: {
      'apps/server/src/planted-oxlint-comment.ts':
        '// oxlint-disable-next-line typescript/no-unsafe-return\nexport const read = (text: string): string => JSON.parse(text);\n',
    },
    refusedBy: 'no-warning-comments',
  },
];
