import { Client } from 'pg';

interface Names {
  owner: string;
  database: string;
}

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
export async function provideOwner(
  { owner, database }: Names,
  port: number,
  passwords: { superuserPassword: string; ownerPassword: string },
): Promise<string> {
  const client = await connect(port, passwords.superuserPassword);
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [owner]);
    const verb = role.rowCount ? 'alter' : 'create';
    await runFormatted(client, '%s role %I login createrole createdb nosuperuser nobypassrls password %L', [
      verb,
      owner,
      passwords.ownerPassword,
    ]);
    const existing = await client.query('select from pg_database where datname = $1', [database]);
    if (!existing.rowCount) await runFormatted(client, 'create database %I owner %I', [database, owner]);
  } finally {
    await client.end();
  }
  return ownerAddress({ owner, database }, port, passwords.ownerPassword);
}

/** These statements take no parameters: PostgreSQL itself quotes the names and the password. */
async function runFormatted(client: Client, statement: string, values: string[]): Promise<void> {
  const formatted = await client.query<{ sql: string }>('select format($1, variadic $2::text[]) as sql', [
    statement,
    values,
  ]);
  await client.query(formatted.rows[0]?.sql ?? '');
}

export function ownerAddress({ owner, database }: Names, port: number, ownerPassword: string): string {
  return `postgresql://${encodeURIComponent(owner)}:${ownerPassword}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
