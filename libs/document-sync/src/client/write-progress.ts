import type { Schedule } from '../schedule.js';

/** Milliseconds that something may wait for the device before the page says that it is not kept. */
const LATE_AFTER_MS = 2_000;

/**
 * Whether the device keeps up with what is typed. While one types, the last letters are always about to be written: that
 * is no failure, and must not be said to be one.
 */
export class WriteProgress {
  /** The last write failed, or has been awaited for too long. */
  isBehind = false;
  private cancelLate: (() => void) | null = null;

  constructor(
    private readonly schedule: Schedule,
    private readonly changed: () => void,
  ) {}

  /** Something is to be written. */
  awaited(): void {
    this.cancelLate ??= this.schedule(() => {
      this.cancelLate = null;
      this.isBehind = true;
      this.changed();
    }, LATE_AFTER_MS);
  }

  /** A write has come to its end. */
  written(): void {
    this.rest();
    this.isBehind = false;
  }

  failed(): void {
    this.rest();
    this.isBehind = true;
  }

  /** Nothing is to be written. */
  rest(): void {
    this.cancelLate?.();
    this.cancelLate = null;
  }
}
