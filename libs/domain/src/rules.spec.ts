import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ID = /\[([A-Z]+-\d+)\]/g;

function textOf(files: string[]): string {
  return files.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
}

function idsIn(text: string): string[] {
  return [...new Set([...text.matchAll(ID)].map((match) => match[1] ?? ''))].sort();
}

const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts'));
const rules = idsIn(textOf(files.filter((file) => !file.endsWith('.spec.ts'))));
const specs = textOf(files.filter((file) => file.endsWith('.spec.ts')));
/** The numbers with which titles begin. */
const proved = new Set([...specs.matchAll(/['`]\[([A-Z]+-\d+)\]/g)].map((match) => match[1]));
const book = readFileSync(join(__dirname, '../RULES.md'), 'utf8');

it('finds the rules', () => {
  expect(rules.length).toBeGreaterThan(40);
});

it.each(rules)('%s is in RULES.md, once', (rule) => {
  expect(book.split('\n').filter((line) => line.startsWith(`| ${rule} |`))).toHaveLength(1);
});

it.each(rules)('%s has a test that bears its number', (rule) => {
  expect(proved).toContain(rule);
});
