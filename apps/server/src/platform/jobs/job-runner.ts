import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, runTaskList, type TaskList, type WorkerPool } from 'graphile-worker';
import pg from 'pg';
import { JOB_SCHEMA } from '../database/job-queue.js';
import { LOG, withoutContent, type Log } from '../log.js';
import { APPLICATION_URL } from '../database/data-source.js';
import { JobTasks } from './job-tasks.js';

/** Two concurrent jobs, and one connection that listens. */
const CONCURRENCY = 2;
const CONNECTIONS = CONCURRENCY + 1;
/** A new job wakes the runner by LISTEN; this is for those whose hour has come, and for a lost notification. */
const POLL_INTERVAL_MS = 3_000;
const AWAITED_AT_STOP_MS = 5_000;
const RELEASED_WITHIN_MS = 1_000;
const STARTS_AGAIN_AFTER_MS = 2_000;

const APPLICATION_NAME = 'passerelle jobs';

/**
 * Of a server that was killed: its jobs stay locked, and graphile-worker holds a lock for dead after four hours only.
 * When no other runner is connected, none works on them. Its public `force_unlock_workers` wants the names of the
 * killed workers, which only its private table gives to the role of the application.
 */
const RELEASE_ORPHANS = `
  update graphile_worker._private_jobs set locked_by = null, locked_at = null
  where locked_by is not null and not exists (
    select from pg_stat_activity
    where datname = current_database() and application_name = $1 and pid <> pg_backend_pid())`;

/**
 * Works on the queue with connections of its own, on the role of the application. It starts when the server listens and
 * ends before the server does; jobs still running after a few seconds are released, and tried again later.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private isOn = false;
  private hasEnded = false;
  private pool: pg.Pool | null = null;
  private workers: WorkerPool | null = null;
  private startsAgain: NodeJS.Timeout | undefined;

  constructor(
    @Inject(APPLICATION_URL) private readonly applicationUrl: string,
    private readonly tasks: JobTasks,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** False from the moment when the runner ended by itself until it works again. */
  get isWell(): boolean {
    return !this.hasEnded;
  }

  async start(): Promise<void> {
    if (this.isOn || this.tasks.names.length === 0) return;
    this.isOn = true;
    await this.open();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop(AWAITED_AT_STOP_MS);
  }

  /** Takes no more jobs, and waits for those that run; past `patienceMs` it releases them. */
  async stop(patienceMs: number): Promise<void> {
    const { workers, pool } = this;
    this.isOn = false;
    this.hasEnded = false;
    this.pool = null;
    this.workers = null;
    clearTimeout(this.startsAgain);
    if (workers && !(await within(patienceMs, settled(workers.gracefulShutdown())))) {
      this.log.warn('jobs were still running at the stop: they are released');
      await within(RELEASED_WITHIN_MS, settled(workers.forcefulShutdown('the server stops')));
    }
    if (pool) await within(RELEASED_WITHIN_MS, settled(pool.end()));
  }

  private async open(): Promise<void> {
    const pool = this.newPool();
    try {
      await pool.query(RELEASE_ORPHANS, [APPLICATION_NAME]);
    } catch (error) {
      void settled(pool.end());
      throw error;
    }
    if (this.isOn) this.work(pool);
    else void settled(pool.end());
  }

  private work(pool: pg.Pool): void {
    const settings = {
      schema: JOB_SCHEMA,
      concurrency: CONCURRENCY,
      pollInterval: POLL_INTERVAL_MS,
      noHandleSignals: true,
      // Without delay, but in a batch: otherwise the stop does not wait until a job is marked as done (0.17.3).
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      // Its own messages quote errors: ours, from the tasks, say what happened without content.
      logger: new Logger(() => () => undefined),
    };
    const workers = runTaskList(settings, this.taskList(), pool);
    this.workers = workers;
    this.pool = pool;
    this.hasEnded = false;
    void settled(workers.promise).then((error) => {
      if (this.workers !== workers) return;
      this.workers = null;
      this.hasEnded = true;
      this.log.error({ error: withoutContent(error) }, 'the job runner ended by itself and starts again');
      void settled(pool.end());
      this.startAgainLater();
    });
  }

  private startAgainLater(): void {
    this.startsAgain = setTimeout(() => {
      this.open().catch((error: unknown) => {
        if (!this.isOn) return;
        this.log.error({ error: withoutContent(error) }, 'the job runner does not start');
        this.startAgainLater();
      });
    }, STARTS_AGAIN_AFTER_MS);
  }

  private taskList(): TaskList {
    const entries = this.tasks.names.map((name) => [
      name,
      (payload: unknown, { job }: { job: { id: string; attempts: number; max_attempts: number } }) =>
        this.tasks.perform({ id: job.id, task: name, payload, attempt: job.attempts, attempts: job.max_attempts }),
    ]);
    return Object.fromEntries(entries) as TaskList;
  }

  private newPool(): pg.Pool {
    const pool = new pg.Pool({
      connectionString: this.applicationUrl,
      max: CONNECTIONS,
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      query_timeout: 15_000,
      keepAlive: true,
      // Who signs: the tables of the queue are closed to queries without an actor.
      options: '-c passerelle.actor=job:queue',
    });
    // Without listeners, a connection that breaks ends the whole process.
    const broken = (error: unknown): void =>
      this.log.warn({ error: withoutContent(error) }, 'a connection of the job runner broke');
    pool.on('error', broken);
    pool.on('connect', (client) => client.on('error', broken));
    return pool;
  }
}

/** What a promise failed with, or undefined: it never rejects. */
function settled(ended: unknown): Promise<unknown> {
  return Promise.resolve(ended).then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function within(milliseconds: number, ended: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => (timer = setTimeout(() => done(false), milliseconds)));
  const inTime = await Promise.race([ended.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
