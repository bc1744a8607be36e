/** Pushes that one connection may make. */
export interface PushRate {
  perSecond: number;
  /** pushes without a pause, after a silence */
  burst: number;
}

/** A client waits for each answer, and typing makes about fifteen pushes a second: far below this. */
export const DEFAULT_PUSH_RATE: PushRate = { perSecond: 100, burst: 300 };

/** A token bucket for each connection. `now` in milliseconds. */
export class PushRateLimiter<Connection extends object> {
  private readonly buckets = new WeakMap<Connection, { tokens: number; at: number }>();

  constructor(
    private readonly rate: PushRate,
    private readonly now: () => number,
  ) {}

  /** Takes one token; false when there is none. */
  allow(connection: Connection): boolean {
    const at = this.now();
    const { perSecond, burst } = this.rate;
    const bucket = this.buckets.get(connection) ?? { tokens: burst, at };
    const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond);
    this.buckets.set(connection, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    return tokens >= 1;
  }
}
