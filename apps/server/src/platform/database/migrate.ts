import type { DataSource } from 'typeorm';

/** Any number that nothing else locks. */
const MIGRATION_LOCK = 7_270_501;

/** Runs the migrations under a lock: two servers starting at once must not both migrate. */
export async function migrate(owner: DataSource): Promise<void> {
  const runner = owner.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await owner.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}
