import type { Schedule } from '../schedule.js';

const FIRST_DELAY_MS = 250;
/** What was typed during an outage is saved a few seconds after it. */
const LONGEST_DELAY_MS = 3_000;

/** Waits longer after each failure; the delays are random, so that clients do not all come back together. */
export class Retry {
  private failures = 0;
  private cancelPending: (() => void) | null = null;

  constructor(
    private readonly schedule: Schedule,
    private readonly random: () => number,
  ) {}

  get isFailing(): boolean {
    return this.failures > 0;
  }

  get isPending(): boolean {
    return this.cancelPending !== null;
  }

  later(run: () => void): void {
    this.cancel();
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(this.failures, 10));
    this.failures++;
    this.cancelPending = this.schedule(
      () => {
        this.cancelPending = null;
        run();
      },
      longest * (0.5 + this.random() / 2),
    );
  }

  succeeded(): void {
    this.failures = 0;
    this.cancel();
  }

  cancel(): void {
    this.cancelPending?.();
    this.cancelPending = null;
  }
}
