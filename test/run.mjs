// `npm test`: every check of the project, one closing line, an exit code other than 0 when something failed.
import { buildWhenStale } from '../apps/server/launcher/build.mjs';
import { checkFences } from './fences/check-fences.mjs';
import { dearestLines } from './runner/dearest.mjs';
import { hasFaultRun, runFaults } from './runner/fault-run.mjs';
import { runJourneys } from './runner/journeys.mjs';
import { checkLockfile } from './runner/lockfile.mjs';
import { checkTypesAndLint } from './runner/nx-tasks.mjs';
import { step, tally } from './runner/results.mjs';
import { endAll } from './runner/run-program.mjs';
import { useTemporaryFolderInMemory } from './runner/temporary-folder.mjs';
import { provideTestServer } from './runner/test-server.mjs';
import { runUnitTests } from './runner/unit-tests.mjs';

const start = performance.now();
const totals = { passed: 0, failed: 0 };
const timings = [];
useTemporaryFolderInMemory();
let server;

const STOP_WITHIN_MS = 5_000;
let isStopped = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isStopped = true;
    endAll();
    setTimeout(() => process.exit(130), STOP_WITHIN_MS).unref();
  });
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and adds it up; what breaks it from inside is a failure like any other. */
async function perform(title, work) {
  if (isStopped) return;
  const since = performance.now();
  const {
    passed,
    failed,
    lines,
    timings: taken = [],
  } = await Promise.resolve()
    .then(work)
    .catch((error) => step(0, 1, [`✗ ${error.stack ?? error}`]));
  if (isStopped) return;
  totals.passed += passed;
  totals.failed += failed;
  timings.push(...taken);
  console.log(`\n${failed > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed (${seconds(since)})`);
  for (const line of lines) console.log(line);
}

async function build() {
  await buildWhenStale();
  return step(1, 0);
}

async function unitTests() {
  server = await provideTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  return runUnitTests();
}

async function lowerLane() {
  await perform('lock file', checkLockfile);
  await perform('build', build);
  await perform('fences', async () => tally(await checkFences()));
  await perform('unit tests', unitTests);
}

// Types and lint are long and uneven: the rest fills what they leave free. Journeys mostly wait for a browser, and the
// fault run for a server to come back: they fill each other.
await Promise.all([perform('types and lint', checkTypesAndLint), lowerLane()]);
await Promise.all([perform('journeys in browsers', runJourneys), hasFaultRun() && perform('faults', runFaults)]);
await server?.stop();

if (isStopped) {
  console.log('\nStopped before the end.');
  process.exitCode = 130;
} else {
  console.log(`\nThe ten that took the longest:\n${dearestLines(timings).join('\n')}`);
  console.log(`\nEverything in ${seconds(start)}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
