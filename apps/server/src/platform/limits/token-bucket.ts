export interface Rate {
  perSecond: number;
  /** without a pause, after a silence */
  burst: number;
}

/** Keys whose bucket is not full; beyond, those that are full again are forgotten. */
const SWEPT_AT = 1_000;

/** A token bucket for each key. `now` in milliseconds. */
export class TokenBuckets {
  /** When each bucket is full again. */
  private readonly fullAt = new Map<string, number>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one token; false when there is none. */
  take(key: string): boolean {
    const wait = this.waitOf(key);
    if (wait <= 0) this.spend(key);
    return wait <= 0;
  }

  /** Takes one token that is there now or later; answers the milliseconds until then. */
  reserve(key: string): number {
    const wait = this.waitOf(key);
    this.spend(key);
    return Math.max(0, wait);
  }

  private get perToken(): number {
    return 1_000 / this.rate.perSecond;
  }

  private waitOf(key: string): number {
    const full = Math.max(this.fullAt.get(key) ?? 0, this.now());
    return full + this.perToken - this.now() - this.rate.burst * this.perToken;
  }

  private spend(key: string): void {
    if (this.fullAt.size >= SWEPT_AT) this.sweep();
    this.fullAt.set(key, Math.max(this.fullAt.get(key) ?? 0, this.now()) + this.perToken);
  }

  private sweep(): void {
    for (const [key, full] of this.fullAt) if (full <= this.now()) this.fullAt.delete(key);
  }
}
