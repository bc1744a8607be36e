import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openJobQueue } from './job-queue.js';

/** Name of the role of the application: one per database, so that two instances on a server stay apart. */
function roleName(database: string): string {
  return `${database.slice(0, 50)}_application`;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/**
 * Makes sure that the role of the application exists and may use what the owner made: it owns nothing, creates nothing
 * and can't pass row-level security. Its password derives from the master key, so two servers agree without talking.
 */
export async function ensureApplicationRole(owner: DataSource, ownerUrl: string, masterKey: Buffer): Promise<string> {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const role = roleName(database);
  const password = createHmac('sha256', masterKey).update(`application role of ${database}`).digest('hex');
  const known: unknown[] = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
  const rights = 'login password %L nocreatedb nocreaterole';
  const pattern = known.length > 0 ? `alter role %I with ${rights}` : `create role %I with ${rights}`;
  const written: { statement: string }[] = await owner.query('select format($3, $1::text, $2::text) as statement', [
    role,
    password,
    pattern,
  ]);
  for (const { statement } of written) await owner.query(statement);
  await owner.query(connectStatement(database, role));
  await grantToApplication(owner, role);
  url.username = role;
  url.password = password;
  return url.toString();
}

function connectStatement(database: string, role: string): string {
  return `grant connect on database ${quoted(database)} to ${quoted(role)}`;
}

/** Lets a role use what the owner made, and no more. Repeated at each start: a migration may have made new tables. */
export async function grantToApplication(owner: DataSource, role: string): Promise<void> {
  const name = quoted(role);
  const statements = [
    `grant usage on schema public to ${name}`,
    `grant select, insert, update, delete on all tables in schema public to ${name}`,
    `revoke all on migration from ${name}`,
    // What has been written to the audit stays as it was written.
    `revoke select, update, delete on audit from ${name}`,
    `grant execute on function audit_visits(uuid, text, interval) to ${name}`,
    `grant usage on all sequences in schema public to ${name}`,
  ];
  for (const statement of statements) await owner.query(statement);
  await openJobQueue(owner, role, name);
}
