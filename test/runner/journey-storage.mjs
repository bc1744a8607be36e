import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where an instance of the journeys keeps its data, which goes away after: what to add to its environment. */
export function journeyStorage(name) {
  const given = process.env.DATABASE_URL;
  return given ? ownDatabase(given, `passerelle_${name}_${process.pid}`) : ownFolder(`passerelle-${name}-`);
}

function ownFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // The account that runs the database has to pass through.
  chmodSync(folder, 0o711);
  return {
    environment: { PASSERELLE_STATE_DIR: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The caller's server wins: a database of our own on it, so that theirs is not touched. */
async function ownDatabase(given, name) {
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
    environment: { DATABASE_URL: url.toString(), PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64') },
    remove: () => say(`drop database ${name} with (force)`),
  };
}
