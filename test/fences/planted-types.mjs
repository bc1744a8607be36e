// One small red example for each rule of .oxlintrc.json.
const examples = {
  'await-thenable': [
    'nothing awaited that is no promise',
    'export const wait = async (): Promise<number> => await 1;\n',
  ],
  'no-array-delete': ['no hole in an array', 'export function drop(list: number[]): void {\n  delete list[0];\n}\n'],
  'no-base-to-string': [
    'no “[object Object]”',
    'export const say = (thing: { a: number }): string => String(thing);\n',
  ],
  'no-duplicate-type-constituents': ['no type named twice', "export type Twice = 'a' | 'a';\n"],
  'no-floating-promises': [
    'no promise left alone',
    'async function save(): Promise<void> {}\nexport function click(): void {\n  save();\n}\n',
  ],
  'no-for-in-array': [
    'no array read by for…in',
    'export function first(list: string[]): string {\n  for (const index in list) return index;\n  return "";\n}\n',
  ],
  'no-implied-eval': ['no text run as code', "export const later = (): unknown => setTimeout('run()', 1);\n"],
  'no-misused-promises': [
    'no promise taken for its answer',
    'export const can = (asked: Promise<boolean>): number => (asked ? 1 : 0);\n',
  ],
  'no-redundant-type-constituents': ['no type that swallows another', 'export type Any = string | unknown;\n'],
  'no-unnecessary-type-assertion': [
    'no assertion of what is known',
    'export const same = (text: string): string => text as string;\n',
  ],
  'no-unsafe-argument': [
    'no unknown value given to a function',
    'const count = (list: string[]): number => list.length;\nexport const size = (text: string): number => count(JSON.parse(text));\n',
  ],
  'no-unsafe-assignment': [
    'no unknown value kept',
    'export function keep(text: string): unknown {\n  const kept = JSON.parse(text);\n  return kept as unknown;\n}\n',
  ],
  'no-unsafe-call': [
    'no unknown value called',
    'export const call = (text: string): unknown => JSON.parse(text)() as unknown;\n',
  ],
  'no-unsafe-enum-comparison': [
    'no value of an enumeration compared with a number',
    'enum Kind {\n  First,\n}\nexport const isFirst = (kind: Kind): boolean => kind === 0;\n',
  ],
  'no-unsafe-member-access': [
    'nothing read in an unknown value',
    'export const name = (text: string): unknown => JSON.parse(text).name as unknown;\n',
  ],
  'no-unsafe-return': [
    'no unknown value answered',
    'export const read = (text: string): string => JSON.parse(text);\n',
  ],
  'no-unsafe-unary-minus': ['nothing negated but a number', 'export const less = (text: string): number => -text;\n'],
  'only-throw-error': ['nothing thrown but an error', "export function fail(): never {\n  throw 'late';\n}\n"],
  'prefer-promise-reject-errors': [
    'no promise refused without an error',
    "export const fail = (): Promise<never> => Promise.reject('late');\n",
  ],
  'restrict-plus-operands': [
    'no list added to a text',
    "export const add = (list: string[]): string => list + 'a';\n",
  ],
  'restrict-template-expressions': [
    'no object inside a text',
    'export const say = (thing: { a: number }): string => `${thing}`;\n',
  ],
  'switch-exhaustiveness-check': [
    'a switch knows every case',
    "export function say(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}\n",
  ],
  'unbound-method': [
    'no method taken from its object',
    'class Shelf {\n  private size = 0;\n  read(): number {\n    return this.size;\n  }\n}\nexport const read = new Shelf().read;\n',
  ],
};

export const plantedForTypes = [
  ...Object.entries(examples).map(([rule, [title, code]]) => ({
    title,
    files: { [`apps/server/src/planted-${rule}.ts`]: code },
    refusedBy: `typescript/${rule}`,
  })),
  {
    title: 'no attribute that drops a promise',
    files: {
      'apps/web/src/planted-attribute.tsx':
        'const save = async (): Promise<void> => {};\nexport const Planted = () => <button type="button" onClick={save} />;\n',
    },
    refusedBy: 'typescript/no-misused-promises',
  },
  {
    title: 'no rule that needs types switched off by a comment for ESLint',
    files: {
      'apps/server/src/planted-type-comment.ts':
        '// eslint-disable-next-line @typescript-eslint/no-unsafe-return\nexport const read = (text: string): string => JSON.parse(text);\n',
    },
    refusedBy: 'typescript/no-unsafe-return',
  },
];
