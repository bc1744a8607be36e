import type { Clock } from '../clock.js';
import type { Transaction } from '../database/transaction.js';
import { JobFailed, type JobTasks, type TakenJob } from './job-tasks.js';

export interface DueJobsRun {
  done: number;
  failed: number;
}

const ACTOR = { kind: 'job', purpose: 'due jobs' } as const;
const HAND = 'by hand';

/**
 * Runs what is due at the clock's time. graphile-worker knows no time but the database's, so these are its own three
 * statements (dist/sql/getJobs, completeJobs, failJobs of 0.17.3) with the time as an argument; a spec compares both.
 */
export async function runDueJobs(transaction: Transaction, tasks: JobTasks, clock: Clock): Promise<DueJobsRun> {
  const run: DueJobsRun = { done: 0, failed: 0 };
  for (;;) {
    const job = await take(transaction, tasks.names, clock.now());
    if (!job) return run;
    try {
      await tasks.perform(job);
      await execute(transaction, COMPLETE, [job.id, HAND]);
      run.done += 1;
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      await execute(transaction, FAIL, [job.id, HAND, clock.now(), error.message]);
      run.failed += 1;
    }
  }
}

const TAKE = `
  with due as (
    select jobs.id, tasks.identifier from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where jobs.is_available and jobs.run_at <= $1::timestamptz and tasks.identifier = any($2::text[])
    order by jobs.priority, jobs.run_at, jobs.id limit 1
    for update of jobs skip locked
  ), taken as (
    update graphile_worker._private_jobs as jobs
    set attempts = jobs.attempts + 1, locked_by = $3, locked_at = $1::timestamptz
    from due where jobs.id = due.id
    returning jobs.id, due.identifier as task, jobs.payload, jobs.attempts as attempt, jobs.max_attempts as attempts
  )
  select * from taken`;

const COMPLETE = 'delete from graphile_worker._private_jobs where id = $1 and locked_by = $2';

const FAIL = `
  update graphile_worker._private_jobs
  set last_error = $4, locked_by = null, locked_at = null,
    run_at = greatest($3::timestamptz, run_at) + exp(least(attempts, 10)) * interval '1 second'
  where id = $1 and locked_by = $2`;

async function take(transaction: Transaction, names: string[], now: Date): Promise<TakenJob | undefined> {
  const taken = await transaction.run(ACTOR, (tx) => tx.manager.query<TakenJob[]>(TAKE, [now, names, HAND]));
  return taken[0];
}

async function execute(transaction: Transaction, statement: string, values: unknown[]): Promise<void> {
  await transaction.run(ACTOR, (tx) => tx.manager.query(statement, values));
}
