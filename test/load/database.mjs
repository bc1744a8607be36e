// The database of the measurement: the embedded PostgreSQL, waiting for the disk as in production, in a folder of its own;
// or the one of `BENCH_DATABASE_URL` (the owner of an empty database).
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

async function settingsOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'server_version') order by name",
  );
  await client.end();
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ');
}

export async function startBenchDatabase() {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return { url: given, settings: await settingsOf(given), stop: async () => {}, kill: () => {} };
  const built = resolve(import.meta.dirname, '../../dist/apps/server/embedded-database.js');
  const { startEmbeddedDatabase } = await import(pathToFileURL(built).href);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  // The account that runs the database has to pass through.
  chmodSync(folder, 0o711);
  const running = await startEmbeddedDatabase({ stateFolder: folder, durable: true });
  const kill = () => rmSync(folder, { recursive: true, force: true });
  return { url: running.ownerUrl, settings: await settingsOf(running.ownerUrl), stop: () => running.stop(), kill };
}
