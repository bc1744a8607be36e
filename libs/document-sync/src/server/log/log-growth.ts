/** The log is compacted once it has grown by so many rows, or so many bytes. */
const COMPACT_AFTER = { rows: 200, bytes: 256 * 1024 };
/** And once the last member has left, when it has grown by so many rows. */
const COMPACT_AFTER_ROWS_WHEN_EMPTY = 8;

/** Counts what a log has gained since it was last compacted. */
export class LogGrowth {
  private bytes = 0;

  constructor(private rows: number) {}

  /** True when the log is to be compacted now; counting then starts again. */
  add(bytes: number): boolean {
    this.rows += 1;
    this.bytes += bytes;
    if (this.rows < COMPACT_AFTER.rows && this.bytes < COMPACT_AFTER.bytes) return false;
    this.rows = 0;
    this.bytes = 0;
    return true;
  }

  /** True when the log is to be compacted once the last member has left. */
  get isWorthCompacting(): boolean {
    return this.rows >= COMPACT_AFTER_ROWS_WHEN_EMPTY;
  }
}
