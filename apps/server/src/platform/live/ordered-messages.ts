import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../refused.js';

/** Messages of one connection that may wait: a page sends one at a time, and a few while the line is slow. */
const MOST_WAITING = 50;

interface Waiting {
  /** A message replaces the one before it of the same key; null is never replaced. */
  key: string | null;
  task: () => Promise<void>;
  handled: Promise<void>;
}

/**
 * Handles the messages of one connection one after the other: two that overtake each other would leave the earlier state
 * for ever. Of those that say the same thing anew and wait together, only the last is handled, for all of them.
 */
export class OrderedMessages {
  private lastEnd: Promise<unknown> = Promise.resolve();
  private latest: Waiting | null = null;
  private hasEnded = false;
  private waiting = 0;
  /** Those that wait, and the one that is being handled. */
  private unfinished = 0;

  /**
   * Refuses `too-many-attempts`. `pauseOf` says how long the message waits, in milliseconds, unless it replaces one; until
   * then another may replace it.
   */
  handle(task: () => Promise<void>, key: string | null = null, pauseOf: () => number = () => 0): Promise<void> {
    if (key !== null && this.latest?.key === key) {
      this.latest.task = task;
      return this.latest.handled;
    }
    if (this.waiting >= MOST_WAITING) refuse('too-many-attempts');
    return this.append({ key, task, handled: Promise.resolve() }, pauseOf());
  }

  /** After all that waits, however much it is, and without a pause: the connection has ended. */
  last(task: () => Promise<void>): Promise<void> {
    this.hasEnded = true;
    return this.append({ key: null, task, handled: Promise.resolve() }, 0);
  }

  private append(message: Waiting, pauseMs: number): Promise<void> {
    const due = performance.now() + pauseMs;
    const isFree = this.unfinished === 0 && pauseMs === 0;
    this.unfinished += 1;
    this.waiting += 1;
    this.latest = message;
    message.handled = isFree ? this.start(message) : this.lastEnd.then(() => this.startWhenDue(message, due));
    this.lastEnd = message.handled.catch(() => undefined);
    return message.handled;
  }

  private async startWhenDue(message: Waiting, due: number): Promise<void> {
    const wait = due - performance.now();
    if (wait > 0 && !this.hasEnded) await pause(wait);
    return this.start(message);
  }

  private async start(message: Waiting): Promise<void> {
    this.waiting -= 1;
    if (this.latest === message) this.latest = null;
    try {
      await message.task();
    } finally {
      this.unfinished -= 1;
    }
  }
}
