// Faults on the built server, by the ledger method (README.md): `node test/faults/run.mjs --short`, or
// `--only F1 --n 100 --seed 7`. The last line is `N passed, N failed`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTypeScript } from './load-typescript.mjs';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist/apps/server');
const entry = resolve(process.env.PASSERELLE_SERVER_ENTRY ?? join(built, 'main.js'));

function readOptions() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: text, n: text, seed: text } });
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const count = values.n === undefined ? null : Number(values.n);
  if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number');
  if (count !== null && !(Number.isInteger(count) && count > 0)) throw new Error('--n takes a number from 1');
  return { short: values.short ?? false, only: values.only ?? null, count, seed, entry };
}

// What was started follows this process: its closed channels end the server and the database.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

async function run() {
  const options = readOptions();
  for (const file of [entry, join(built, 'embedded-database.js')]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build.`);
  }
  const { runFaults } = await loadTypeScript('run-faults.ts');
  return runFaults(options, (line) => console.log(line));
}

const { passed, failed } = await run().catch((error) => {
  console.error(error.stack ?? error);
  return { passed: 0, failed: 1 };
});
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
