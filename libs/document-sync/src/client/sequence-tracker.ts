/** Detects committed rows that were lost on the way: sequence numbers have no gap. */
export class SequenceTracker {
  private contiguous = 0;
  private readonly ahead = new Set<number>();

  /** Every row up to `seq` has been applied. */
  reset(seq: number): void {
    this.contiguous = seq;
    for (const seen of this.ahead) if (seen <= seq) this.ahead.delete(seen);
    this.advance();
  }

  saw(seq: number): void {
    if (seq <= this.contiguous) return;
    this.ahead.add(seq);
    this.advance();
  }

  /** Every row up to this one has been applied. */
  get seq(): number {
    return this.contiguous;
  }

  /** Rows that exist and were not seen; one may be this page's own, while its acknowledgement has not arrived. */
  get missing(): number {
    if (this.ahead.size === 0) return 0;
    return Math.max(...this.ahead) - this.contiguous - this.ahead.size;
  }

  private advance(): void {
    while (this.ahead.delete(this.contiguous + 1)) this.contiguous++;
  }
}
