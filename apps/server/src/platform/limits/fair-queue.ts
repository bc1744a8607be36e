import { Refused, refuse } from '../refused.js';

export interface QueueBounds {
  /** Tasks that run at the same time. */
  atOnce: number;
  /** Of one key. */
  perKey: number;
  /** Tasks of one key that may wait; one more is refused. */
  waitingPerKey: number;
  /** The same of all keys together. */
  waiting: number;
}

/** A task that waits for its turn. */
interface Waiting {
  begin: () => void;
  refused: (refusal: Refused) => void;
}

/**
 * Runs tasks, a few at the same time, and lets the keys take turns: a key with a hundred tasks delays that of another
 * key by one. Refuses `too-many-attempts` when too many wait: when those of all keys do, the last one of the key that has
 * the most gives its place, so that a few keys never fill the queue for the others.
 */
export class FairQueue {
  private running = 0;
  private waiting = 0;
  private readonly runningOf = new Map<string, number>();
  /** What waits, by key; the key whose turn comes first is first. */
  private readonly waitingOf = new Map<string, Waiting[]>();

  constructor(private readonly bounds: QueueBounds) {}

  async run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    if (this.mayStart(key)) this.start(key);
    else await this.waitForTurn(key);
    try {
      return await task();
    } finally {
      this.end(key);
    }
  }

  private mayStart(key: string): boolean {
    return this.running < this.bounds.atOnce && (this.runningOf.get(key) ?? 0) < this.bounds.perKey;
  }

  private start(key: string): void {
    this.running += 1;
    this.runningOf.set(key, (this.runningOf.get(key) ?? 0) + 1);
  }

  private waitForTurn(key: string): Promise<void> {
    const others = this.waitingOf.get(key) ?? [];
    if (others.length >= this.bounds.waitingPerKey) refuse('too-many-attempts');
    if (this.waiting >= this.bounds.waiting) this.makePlace(others.length);
    this.waiting += 1;
    this.waitingOf.set(key, others);
    return new Promise((begin, refused) => others.push({ begin, refused }));
  }

  /** For a key that has `own` tasks waiting: refuses when no other has more than it would then have. */
  private makePlace(own: number): void {
    const most = [...this.waitingOf.values()].reduce<Waiting[]>(
      (one, other) => (other.length > one.length ? other : one),
      [],
    );
    if (most.length <= own + 1) refuse('too-many-attempts');
    this.waiting -= 1;
    most.pop()?.refused(new Refused({ refused: 'too-many-attempts' }));
  }

  private end(key: string): void {
    this.running -= 1;
    const left = (this.runningOf.get(key) ?? 1) - 1;
    if (left === 0) this.runningOf.delete(key);
    else this.runningOf.set(key, left);
    this.startNext();
  }

  private startNext(): void {
    for (const [key, tasks] of this.waitingOf) {
      if (!this.mayStart(key)) continue;
      const next = tasks.shift();
      // Its next task comes after those of the others.
      this.waitingOf.delete(key);
      if (tasks.length > 0) this.waitingOf.set(key, tasks);
      if (!next) continue;
      this.waiting -= 1;
      this.start(key);
      next.begin();
      return;
    }
  }
}
