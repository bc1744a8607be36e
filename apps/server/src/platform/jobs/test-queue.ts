import type { TestApp } from '../../testing/test-app.js';

export interface QueuedJob {
  task: string;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  lockedBy: string | null;
  runAt: Date;
  payload: unknown;
}

/** The content of the queue, as the application sees it. */
export function queued(app: TestApp): Promise<QueuedJob[]> {
  return app.run({ kind: 'job', purpose: 'test' }, (tx) =>
    tx.manager.query<QueuedJob[]>(`
      select tasks.identifier as task, attempts, max_attempts as "maxAttempts", last_error as "lastError",
        locked_by as "lockedBy", run_at as "runAt", payload
      from graphile_worker._private_jobs as jobs
      join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
      order by jobs.id`),
  );
}

/** Waits for what somebody else is about to do. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}
