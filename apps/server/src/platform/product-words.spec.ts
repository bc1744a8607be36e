import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PRODUCT_WORD =
  /committee|meeting|agenda|case.?(file|key)|\bcases?\b|sheet|decision|follow-?up|organisation|membership|facilitator|prescriber|attendance|pathway/i;
/** What is no product word, though it is written like one. */
const OTHERWISE = /\buse cases?\b|^\s*case [^:]+:/gi;
/** An audit row and an audience name their committee by its id: the README says so. */
const COMMITTEE_ID = /committeeId|`committee:/g;
const NAMING_A_COMMITTEE = ['audit/audit.table.ts', 'database/tx.ts', 'live/announcer.ts'];

// Migrations make the tables of the product.
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.startsWith('database/migrations/'));

function productWords(file: string): string[] {
  const lines = readFileSync(join(__dirname, file), 'utf8').split('\n');
  const allowed = NAMING_A_COMMITTEE.includes(file) ? [OTHERWISE, COMMITTEE_ID] : [OTHERWISE];
  return lines.filter((line) => PRODUCT_WORD.test(allowed.reduce((rest, words) => rest.replace(words, ''), line)));
}

test.each(files)('%s holds no product word', (file) => expect(productWords(file)).toEqual([]));

test('the platform of the server is read', () => expect(files.length).toBeGreaterThan(40));
