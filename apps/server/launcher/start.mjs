import './node-version.mjs';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { refuseTakenPort, startApplication } from './application.mjs';
import { built, buildWhenStale } from './build.mjs';
import { startDemoDatabase, usesOwnDatabase } from './demo-database.mjs';
import { complain, explain, say, seconds } from './say.mjs';

/** Everything is to be over within 3 s of Ctrl-C. */
const STOP_WITHIN_MS = 2_700;

const building = new AbortController();
let database;
let application;
let stopping;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping ??= stopEverything();
  });
}

async function stopEverything() {
  const start = performance.now();
  building.abort();
  await application?.stop();
  const running = await database?.catch(() => undefined);
  await running?.stop(Math.max(300, STOP_WITHIN_MS - (performance.now() - start)));
  process.exit(0);
}

/** The built module; the question mark makes Node read it again after a build. */
function embeddedDatabase() {
  return import(`${pathToFileURL(built.database).href}?${statSync(built.database).mtimeMs}`);
}

async function refuseSecondStart() {
  if (!usesOwnDatabase() || !existsSync(built.database)) return;
  await (await embeddedDatabase()).refuseWhenRunning();
}

async function start() {
  await refuseSecondStart();
  await refuseTakenPort();
  await buildWhenStale(building.signal);
  const startedAt = performance.now();
  if (usesOwnDatabase()) database = embeddedDatabase().then(startDemoDatabase);
  const environment = (await database)?.environment;
  if (stopping) return;
  application = startApplication(environment);
  if (await application.ready()) say(`Prêt en ${seconds(startedAt)} s`);
  await endWith(await application.ended);
}

/** The application ended without being asked to. */
async function endWith({ code, signal, error }) {
  if (stopping) return;
  stopping = Promise.resolve();
  const cause = error?.message ?? signal ?? code;
  complain(`L’application s’est arrêtée d’elle-même (${cause}).`, `The application stopped by itself (${cause}).`);
  await (await database)?.stop();
  process.exit(code ?? 1);
}

try {
  await start();
} catch (error) {
  // A Ctrl-C during the blocking creation of the database breaks it first; its signal arrives afterwards.
  await pause(20);
  if (!stopping) {
    explain(error);
    await (await database?.catch(() => undefined))?.stop();
    process.exit(1);
  }
}
