/** Bytes that wait to be stored, at most: in one document, and in all documents of a server together. */
export const BACKLOG_BYTES = { document: 2 * 1024 * 1024, server: 64 * 1024 * 1024 } as const;

/** How many bytes wait. When the store falls silent, what people send must not fill the server's memory. */
export class Backlog {
  private bytes = 0;

  constructor(
    private readonly limit: number,
    private readonly around: Backlog | null = null,
  ) {}

  /** Takes bytes in; false, and nothing taken, when there is no room for them. */
  reserve(bytes: number): boolean {
    if (this.bytes + bytes > this.limit || this.around?.reserve(bytes) === false) return false;
    this.bytes += bytes;
    return true;
  }

  /** Frees what `reserve` took. */
  release(bytes: number): void {
    this.bytes -= bytes;
    this.around?.release(bytes);
  }
}
