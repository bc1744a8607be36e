import { AsyncLocalStorage } from 'node:async_hooks';

/** All pages of a run live in one process: each carries its clock along in what it starts. */
const current = new AsyncLocalStorage<PageClock>();
const RealDate = Date;

/** The clock of one author's device. */
export class PageClock {
  constructor(public aheadMs: number) {}

  run<Result>(work: () => Result): Result {
    return current.run(this, work);
  }
}

/** What the clock of the machine says, whoever asks. */
export const machineTime = (): number => RealDate.now();

const now = (): number => RealDate.now() + (current.getStore()?.aheadMs ?? 0);

// To be imported before whatever keeps `Date.now` for itself, as lib0 does.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], of: typeof Date) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], of),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
