/** Keys that are remembered; beyond, the oldest is forgotten: an attacker makes new ones at will. */
const MOST_KEYS = 20_000;

/** Counts attempts by key within a span of time, which begins with the first attempt of the key. */
export class AttemptCounter {
  private readonly counts = new Map<string, { since: number; count: number }>();

  /** `now` and `spanMs` in milliseconds. */
  constructor(
    private readonly spanMs: number,
    private readonly now: () => number,
    private readonly mostKeys = MOST_KEYS,
  ) {}

  /** Counts one attempt more, and answers its number in the span. */
  add(key: string): number {
    const known = this.current(key) ?? { since: this.now(), count: 0 };
    known.count += 1;
    this.counts.delete(key);
    this.counts.set(key, known);
    const [oldest] = this.counts.size > this.mostKeys ? this.counts.keys() : [];
    if (oldest !== undefined) this.counts.delete(oldest);
    return known.count;
  }

  /** The attempts of the span so far. */
  of(key: string): number {
    return this.current(key)?.count ?? 0;
  }

  private current(key: string): { since: number; count: number } | undefined {
    const known = this.counts.get(key);
    return known && this.now() - known.since < this.spanMs ? known : undefined;
  }
}
