/** Notices when a committed row never arrived: sequence numbers have no gap. */
export class SequenceTracker {
  private contiguous = 0;
  private readonly ahead = new Set<number>();

  /** Everything up to `seq` is here. */
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

  /** Every row up to this one is here. */
  get seq(): number {
    return this.contiguous;
  }

  /** Rows known to exist that were not seen. One of them may be our own, while its acknowledgement is on its way. */
  get missing(): number {
    if (this.ahead.size === 0) return 0;
    return Math.max(...this.ahead) - this.contiguous - this.ahead.size;
  }

  private advance(): void {
    while (this.ahead.delete(this.contiguous + 1)) this.contiguous++;
  }
}
