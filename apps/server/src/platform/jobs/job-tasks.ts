import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../database/actor.js';
import { LOG, withoutContent, type Log } from '../log.js';
import type { JobPayload, JobTask } from './job-task.js';

/** One run of a job: as whom, and for the how many-eth time. */
export interface JobRun {
  actor: Extract<Actor, { kind: 'job' }>;
  attempt: number;
}

/** A job as the queue gives it. */
export interface TakenJob {
  id: string;
  task: string;
  payload: unknown;
  attempt: number;
  attempts: number;
}

/** What the queue keeps of a failure, and shows to its readers: the name of an error, never its message. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';

  constructor(error: unknown) {
    const { name, code } = withoutContent(error);
    super(code === undefined ? name : `${name} ${code}`);
  }
}

/** Every task that some feature runs. Each registers its own when it starts. */
@Injectable()
export class JobTasks {
  private readonly tasks = new Map<string, (payload: unknown, run: JobRun) => Promise<void>>();

  constructor(@Inject(LOG) private readonly log: Log) {}

  register<Payload extends JobPayload>(
    task: JobTask<Payload>,
    run: (payload: Payload, job: JobRun) => Promise<void>,
  ): void {
    if (this.tasks.has(task.name)) throw new Error(`two features run ${task.name}`);
    this.tasks.set(task.name, async (payload, job) => run(task.payload.parse(payload), job));
  }

  get names(): string[] {
    return [...this.tasks.keys()];
  }

  /** Runs a job once. A failure is logged and thrown without its content: the queue tries again. */
  async perform({ id, task, payload, attempt, attempts }: TakenJob): Promise<void> {
    const since = performance.now();
    const line = { task, job: id, attempt };
    try {
      await this.tasks.get(task)?.(payload, { actor: { kind: 'job', purpose: task }, attempt });
      this.log.info({ ...line, ms: Math.round(performance.now() - since) }, 'a job is done');
    } catch (error) {
      const failure = { ...line, error: withoutContent(error) };
      if (attempt < attempts) this.log.warn(failure, 'a job failed and will be tried again');
      else this.log.error(failure, 'a job failed for the last time and stays in the queue');
      throw new JobFailed(error);
    }
  }
}
