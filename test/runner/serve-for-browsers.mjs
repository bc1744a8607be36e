// What the journeys visit: the built application through its own launcher, with data of its own that goes away after.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from './run-program.mjs';

const port = process.env.PORT ?? '4310';
const place = process.env.DATABASE_URL ? await ownDatabase(process.env.DATABASE_URL) : ownFolder();
const launcher = spawn(process.execPath, [join(root, 'apps/server/launcher/start.mjs')], {
  cwd: root,
  env: { ...process.env, PORT: port, PASSERELLE_ORIGIN: `http://127.0.0.1:${port}`, ...place.environment },
  stdio: ['ignore', 'inherit', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => launcher.kill('SIGTERM'));
const [code] = await once(launcher, 'exit');
await place.remove();
process.exitCode = code ?? 1;

function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-journeys-'));
  // The account that runs the database has to pass through.
  chmodSync(folder, 0o711);
  return {
    environment: { PASSERELLE_STATE_DIR: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The caller's server wins: a database of our own on it, so that his stays as it is. */
async function ownDatabase(given) {
  const name = `passerelle_journeys_${process.pid}`;
  const say = async (statement) => {
    const client = new pg.Client(given);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await say(`create database ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return {
    environment: {
      DATABASE_URL: url.toString(),
      PASSERELLE_DEMO: '1',
      PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
    },
    remove: () => say(`drop database ${name} with (force)`),
  };
}
