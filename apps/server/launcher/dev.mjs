// `npm run dev`: the demo of `npm start`, on the same data, from the sources: what is saved is seen without a build.
import './node-version.mjs';
import { setTimeout as pause } from 'node:timers/promises';
import { port, refuseTakenPort } from './application.mjs';
import { embeddedDatabaseFromSources } from './database-from-sources.mjs';
import { startDemoDatabase, usesOwnDatabase } from './demo-database.mjs';
import { startDevPages } from './dev-pages.mjs';
import { DevServer } from './dev-server.mjs';
import { explain } from './say.mjs';

/** Everything is to be over within 3 s of Ctrl-C. */
const STOP_WITHIN_MS = 2_700;

// Vite sets it for itself; the server gets what was given, as from `npm start`.
const { NODE_ENV } = process.env;
const serverPort = port() + 1;
const origin = process.env.PASSERELLE_ORIGIN || `http://localhost:${port()}`;
let database;
let server;
let stopping;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping ??= stopEverything(0);
  });
}
// A closed terminal takes no more words, and nothing that breaks in Vite may leave the database behind.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  explain(error);
  stopping ??= stopEverything(1);
});

/** The pages and what watches the sources end with this process. */
async function stopEverything(code) {
  const start = performance.now();
  await server?.stop();
  const running = await database?.catch(() => undefined);
  await running?.stop(Math.max(300, STOP_WITHIN_MS - (performance.now() - start)));
  process.exit(code);
}

async function startDatabase() {
  const module = await embeddedDatabaseFromSources();
  await module.refuseWhenRunning();
  return startDemoDatabase(module);
}

async function start() {
  for (const number of [port(), serverPort]) await refuseTakenPort(number, 'npm run dev');
  if (usesOwnDatabase()) database = startDatabase();
  const environment = (await database)?.environment;
  if (stopping) return;
  server = new DevServer({ ...environment, NODE_ENV, PORT: String(serverPort), PASSERELLE_ORIGIN: origin });
  await startDevPages({ port: port(), origin, server });
  if (!stopping) await server.watch();
}

try {
  await start();
} catch (error) {
  // A Ctrl-C during the blocking creation of the database breaks it first; its signal arrives afterwards.
  await pause(20);
  if (!stopping) {
    explain(error);
    stopping = stopEverything(1);
  }
}
