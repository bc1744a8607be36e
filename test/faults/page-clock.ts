import { AsyncLocalStorage } from 'node:async_hooks';

/** All pages of a run live in one process: each carries its clock along in what it starts. */
const current = new AsyncLocalStorage<PageClock>();
const machine = Date.now.bind(Date);

/** The clock of one author's device. */
export class PageClock {
  constructor(public aheadMs: number) {}

  run<Result>(work: () => Result): Result {
    return current.run(this, work);
  }
}

/** The time of the machine, also inside the clock of a page. */
export const machineTime = machine;

// To be imported before whatever keeps `Date.now` for itself, as lib0 does. The client asks nothing else for the time.
Date.now = () => machine() + (current.getStore()?.aheadMs ?? 0);
