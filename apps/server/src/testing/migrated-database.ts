import { createHash } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { migrations } from '../platform/database/migrations/all-migrations.js';
import { TABLES } from '../tables.js';

/** Any number that nothing else locks on the server of the tests. */
const TEMPLATE_LOCK = 7_270_502;

/** A new database with all our tables: a copy of one that the first spec of the run migrated. */
export async function copyMigratedDatabase(server: string, database: string): Promise<void> {
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    try {
      const template = await provideTemplate(client, server);
      await say(client, `create database ${database} template ${template}`);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    }
  });
}

/** Named by what the migrations say, so that a server that stays between runs never serves an older one. */
async function provideTemplate(client: pg.Client, server: string): Promise<string> {
  const said = migrations.map((migration) => `${migration.name} ${migration.toString()}`).join();
  const name = `template_${createHash('sha256').update(said).digest('hex').slice(0, 16)}`;
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rows.length > 0) return name;
  const half = `${name}_half`;
  await say(client, `drop database if exists ${half}`);
  await say(client, `create database ${half}`);
  const url = new URL(server);
  url.pathname = `/${half}`;
  const owner = await createDataSource(url.toString(), TABLES, 2).initialize();
  try {
    await migrate(owner, url.toString());
  } finally {
    await owner.destroy();
  }
  // A reader of the name sees a whole one.
  await say(client, `alter database ${half} rename to ${name}`);
  return name;
}

/** Speaks to the server of the tests, outside any database of a spec. */
export async function onServer<Result>(url: string, task: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

/** A statement about a database or a role: its name can't be a parameter, and is made by the tests alone. */
export async function say(client: pg.Client, statement: string): Promise<void> {
  await client.query(statement);
}
