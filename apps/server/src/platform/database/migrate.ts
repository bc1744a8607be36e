import type { DataSource } from 'typeorm';
import { installJobQueue } from './job-queue.js';

/** Any number that nothing else locks. */
const MIGRATION_LOCK = 7_270_501;

/**
 * Runs `task` under a lock of the database: two servers that start concurrently must not both migrate, nor both grant.
 */
export async function alone<Result>(owner: DataSource, task: () => Promise<Result>): Promise<Result> {
  const runner = owner.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await task();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}

/** Our own migrations, then those of the job queue. To be run alone. */
export async function migrate(owner: DataSource, ownerUrl: string): Promise<void> {
  await owner.runMigrations({ transaction: 'each' });
  await installJobQueue(ownerUrl);
}
