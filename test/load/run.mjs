// `npm run bench`: Passerelle beside Hocuspocus on PostgreSQL and a bare relay, interleaved, a fresh server and fresh
// clients each time. `-- --only s4 --rounds 2`, `-- --profile <folder>`. A whole run writes REPORT.md.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from '../../apps/server/launcher/build.mjs';

/** Below the ports that a system gives to outgoing connections. */
const PORT = 4640;
/** Which systems each load compares. */
const COMPARED = {
  s1: ['ours', 'hocuspocus', 'relay'],
  s3: ['ours', 'hocuspocus', 'relay'],
  s4: ['ours', 'hocuspocus'],
  s5: ['ours', 'hocuspocus'],
};

const text = { type: 'string' };
const { values } = parseArgs({ options: { only: text, rounds: text, profile: text, system: text } });
const rounds = Number(values.rounds ?? 5);
const loads = Object.keys(COMPARED).filter((load) => values.only === undefined || values.only === load);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds takes a number from 1');
if (loads.length === 0) throw new Error(`--only takes one of ${Object.keys(COMPARED).join(', ')}`);

function installPeers() {
  if (existsSync(join(import.meta.dirname, 'node_modules/@hocuspocus/server'))) return;
  console.log('Installing what is measured beside…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });
}

installPeers();
await buildWhenStale();
const { measureOnce } = await import('./measure.mjs');
const { aside, judge, writeReport } = await import('./report.mjs');
const { startBenchDatabase } = await import('./database.mjs');

const database = await startBenchDatabase();
process.on('exit', () => database.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const taken = [];
try {
  for (let round = 1; round <= rounds; round++) {
    for (const load of loads) {
      const systems = COMPARED[load].filter((system) => values.system === undefined || values.system === system);
      // Each comes first in its turn.
      const order = systems.map((_, index) => systems[(index + round) % systems.length]);
      for (const system of order) {
        const run = { system, load, round, port: PORT, databaseUrl: database.url, profile: values.profile };
        const figures = await measureOnce(run);
        taken.push({ load, system, round, ...figures });
        console.log(`round ${round}, ${load}, ${system}: ${JSON.stringify(figures)}`);
      }
    }
  }
} finally {
  await database.stop();
}
const goals = judge(taken);
for (const { title, ratio, goal, isMet } of goals) {
  console.log(`${isMet ? '✓' : '✗'} ${title}: ${ratio} (goal ${goal})`);
}
for (const { title, ratio } of aside(taken)) console.log(`  ${title}: ${ratio}`);
if (loads.length === Object.keys(COMPARED).length && values.system === undefined) {
  writeReport(taken, goals, { rounds, database: database.settings });
}
