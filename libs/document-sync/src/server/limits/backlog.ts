/** Most bytes that may wait for the store: of one document, and of all documents of a server together. */
export const BACKLOG_BYTES = { document: 2 * 1024 * 1024, server: 64 * 1024 * 1024 } as const;

/** Counts the bytes that wait for the store, so that a store that does not answer can't fill the memory of the server. */
export class Backlog {
  private bytes = 0;

  constructor(
    private readonly limit: number,
    /** a larger backlog, of which this one is a part */
    private readonly whole: Backlog | null = null,
  ) {}

  /** False, and nothing reserved, when there is no room. */
  reserve(bytes: number): boolean {
    if (this.bytes + bytes > this.limit || this.whole?.reserve(bytes) === false) return false;
    this.bytes += bytes;
    return true;
  }

  /** Frees what `reserve` took. */
  release(bytes: number): void {
    this.bytes -= bytes;
    this.whole?.release(bytes);
  }
}
