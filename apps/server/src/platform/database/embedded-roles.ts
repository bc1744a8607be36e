import { Client } from 'pg';

export const OWNER = 'passerelle_owner';
export const DATABASE = 'passerelle';

export async function connect(port: number, superuserPassword: string): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuserPassword,
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  });
  // Without a listener, a connection that breaks ends the whole process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * The role that owns and migrates the database, and the database. It may create roles and databases but is no
 * superuser, so that row-level security can never be passed by accident. Repeating it changes nothing.
 */
export async function provideOwner(port: number, superuserPassword: string, ownerPassword: string): Promise<string> {
  const client = await connect(port, superuserPassword);
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [OWNER]);
    const verb = role.rowCount ? 'alter' : 'create';
    const statement = await client.query<{ sql: string }>(
      "select format('%s role %I login createrole createdb nosuperuser nobypassrls password %L', $1::text, $2::text, $3::text) as sql",
      [verb, OWNER, ownerPassword],
    );
    await client.query(statement.rows[0]?.sql ?? '');
    const database = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!database.rowCount) await client.query('create database passerelle owner passerelle_owner');
  } finally {
    await client.end();
  }
  return ownerAddress(port, ownerPassword);
}

export function ownerAddress(port: number, ownerPassword: string): string {
  return `postgresql://${OWNER}:${ownerPassword}@127.0.0.1:${port}/${DATABASE}`;
}
