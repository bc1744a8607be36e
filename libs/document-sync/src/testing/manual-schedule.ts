import type { Schedule } from '../schedule.js';

/** Time that passes only when the test says so. */
export class ManualSchedule {
  private readonly waiting = new Set<() => void>();

  readonly schedule: Schedule = (run) => {
    const task = () => run();
    this.waiting.add(task);
    return () => this.waiting.delete(task);
  };

  get count(): number {
    return this.waiting.size;
  }

  /** Runs what is scheduled at this moment; true when there was something. */
  runAll(): boolean {
    const tasks = [...this.waiting];
    for (const task of tasks) if (this.waiting.delete(task)) task();
    return tasks.length > 0;
  }
}
