/** Pushes that one connection may make: so many a second over time, and so many at once. */
export interface PushRate {
  perSecond: number;
  burst: number;
}

/** Far beyond what a page sends, which waits for each answer: a hand on the keyboard makes fifteen a second. */
export const DEFAULT_PUSH_RATE: PushRate = { perSecond: 100, burst: 300 };

/** Counts the pushes of each connection. `now` in milliseconds. */
export class PushRateLimiter<Connection extends object> {
  private readonly left = new WeakMap<Connection, { pushes: number; at: number }>();

  constructor(
    private readonly rate: PushRate,
    private readonly now: () => number,
  ) {}

  /** False when this connection has used up what it may send for now. */
  allow(connection: Connection): boolean {
    const at = this.now();
    const { perSecond, burst } = this.rate;
    const known = this.left.get(connection) ?? { pushes: burst, at };
    const pushes = Math.min(burst, known.pushes + ((at - known.at) / 1_000) * perSecond);
    this.left.set(connection, { pushes: pushes < 1 ? pushes : pushes - 1, at });
    return pushes >= 1;
  }
}
