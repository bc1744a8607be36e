import { Logger, runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';

/** Where graphile-worker keeps its tables. They are its own: TypeORM and our migrations know nothing of them. */
export const JOB_SCHEMA = 'graphile_worker';

/**
 * What the application does there: it adds jobs and works on them. It plans nothing by crontab and migrates nothing.
 */
const GRANTED = {
  _private_tasks: 'select, insert',
  _private_job_queues: 'select, insert, update',
  _private_jobs: 'select, insert, update, delete',
};

const SIGNED = "coalesce(current_setting('passerelle.actor', true), '') <> ''";
const POLICY = 'application';
const SILENT = new Logger(() => () => undefined);

/** Makes the tables of the queue, or brings them to the installed version. Only the owner can. */
export async function installJobQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: JOB_SCHEMA, maxPoolSize: 1, logger: SILENT });
}

/**
 * Opens the queue to the role of the application alone and, as every other table, to signed queries alone:
 * graphile-worker closes its tables by row-level security and writes no policy. A version that renames a table stops
 * the start here, instead of leaving jobs without a worker.
 */
export async function openJobQueue(owner: DataSource, role: string, quotedRole: string): Promise<void> {
  const statements = [`grant usage on schema ${JOB_SCHEMA} to ${quotedRole}`];
  for (const [table, rights] of Object.entries(GRANTED)) {
    const name = `${JOB_SCHEMA}.${table}`;
    statements.push(`grant ${rights} on ${name} to ${quotedRole}`);
    // Creating a policy waits for every user of the table, on another node too: an existing one is kept.
    if (await isOpen(owner, table, role)) continue;
    statements.push(
      `drop policy if exists ${POLICY} on ${name}`,
      `create policy ${POLICY} on ${name} to ${quotedRole} using (${SIGNED}) with check (${SIGNED})`,
    );
  }
  for (const statement of statements) await owner.query(statement);
}

async function isOpen(owner: DataSource, table: string, role: string): Promise<boolean> {
  const policies: unknown[] = await owner.query(
    `select 1 from pg_policies
     where schemaname = $1 and tablename = $2 and policyname = $3 and roles = array[$4]::name[]`,
    [JOB_SCHEMA, table, POLICY, role],
  );
  return policies.length > 0;
}
