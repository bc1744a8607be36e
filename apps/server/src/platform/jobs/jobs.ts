import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import type { Tx } from '../database/tx.js';
import { Transaction } from '../database/transaction.js';
import { runDueJobs, type DueJobsRun } from './due-jobs.js';
import { refuseFreeText, type JobPayload, type JobTask } from './job-task.js';
import { JobTasks, type JobRun } from './job-tasks.js';

export interface NewJob<Payload extends JobPayload> {
  task: JobTask<Payload>;
  payload: Payload;
  /** Not before this instant; now when absent. */
  runAt?: Date;
  /** One waiting job a key. Added again, it takes the new payload and, the new time unless `time` is `kept`. */
  key?: string;
  /** For a job already waiting under this key: takes the new time, or keeps its own. */
  time?: 'replaced' | 'kept';
}

/** Work to be done later, or as soon as what asks for it is committed; tried again for days until it succeeds. */
@Injectable()
export class Jobs {
  constructor(
    private readonly tasks: JobTasks,
    private readonly transaction: Transaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says how a task is run. To be called when the module starts, by the one feature that runs it. */
  register<Payload extends JobPayload>(
    task: JobTask<Payload>,
    run: (payload: Payload, job: JobRun) => Promise<void>,
  ): void {
    this.tasks.register(task, run);
  }

  /** Adds a job in the caller's transaction: it exists if, and only if, what it follows from is committed. */
  async enqueue<Payload extends JobPayload>(tx: Tx, job: NewJob<Payload>): Promise<void> {
    const { name } = job.task;
    if (!this.tasks.names.includes(name)) throw new Error(`no feature runs ${name}`);
    const payload = job.task.payload.parse(job.payload);
    refuseFreeText(name, payload);
    await tx.manager.query(
      `select from graphile_worker.add_job(
         identifier => $1, payload => $2::json, run_at => $3::timestamptz, job_key => $4, job_key_mode => $5)`,
      [
        name,
        JSON.stringify(payload),
        job.runAt ?? tx.now,
        job.key === undefined ? null : `${name}/${job.key}`,
        job.time === 'kept' ? 'preserve_run_at' : 'replace',
      ],
    );
  }

  /**
   * Fails when the queue cannot be reached. On its private table: its public view `jobs` reads with the rights of the
   * owner, past the row-level security that opens the queue to signed queries alone.
   */
  async reach(tx: Tx): Promise<void> {
    await tx.manager.query('select from graphile_worker._private_jobs limit 1');
  }

  /** Runs what is due by the clock of the application, until nothing is. For tests: elsewhere the runner does it. */
  runDue(): Promise<DueJobsRun> {
    return runDueJobs(this.transaction, this.tasks, this.clock);
  }
}
