import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..');
const PRODUCT_WORD =
  /committee|meeting|agenda|case.?file|sheet|decision|follow-?up|organisation|membership|facilitator|prescriber|attendance|pathway/i;

const files = ['platform', 'ui'].flatMap((folder) =>
  readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !name.includes('.spec.'))
    .map((name) => join(folder, name)),
);

test.each(files)('%s holds no product word', (file) => {
  const lines = readFileSync(join(SOURCES, file), 'utf8').split('\n');
  expect(lines.filter((line) => PRODUCT_WORD.test(line))).toEqual([]);
});

test('the platform and the ui of the web are read', () => expect(files.length).toBeGreaterThan(40));
