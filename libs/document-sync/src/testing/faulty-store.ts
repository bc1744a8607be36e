import type { AppendResult, NewRow, DocumentStore } from '../server/log/document-store.js';

type Fault = 'before-commit' | 'after-commit';

/** A store that fails, or waits, when the test says so. */
export class FaultyStore implements DocumentStore {
  /** number of rows of each append */
  readonly appends: number[] = [];
  private faults: Fault[] = [];
  private appendGate: Promise<void> | null = null;
  private loadGate: Promise<void> | null = null;
  private openGate: () => void = () => {};
  private loadFails = false;
  private failingReads = 0;
  private readGate: Promise<void> | null = null;

  constructor(private readonly inner: DocumentStore) {}

  /** The next append rejects: before anything is written, or after everything is. */
  failNextAppend(fault: Fault): void {
    this.faults.push(fault);
  }

  /** The next reads of rows reject. */
  failNextReads(count: number): void {
    this.failingReads = count;
  }

  failLoads(fails: boolean): void {
    this.loadFails = fails;
  }

  /** Appends wait until `release`. */
  holdAppends(): void {
    this.appendGate = this.aGate();
  }

  /** Loads wait until `release`. */
  holdLoads(): void {
    this.loadGate = this.aGate();
  }

  /** Reads of rows wait until `release`. */
  holdReads(): void {
    this.readGate = this.aGate();
  }

  release(): void {
    this.openGate();
    this.appendGate = null;
    this.loadGate = null;
    this.readGate = null;
  }

  private aGate(): Promise<void> {
    return new Promise((resolve) => {
      this.openGate = resolve;
    });
  }

  async load(documentId: string) {
    if (this.loadGate) await this.loadGate;
    if (this.loadFails) throw new Error('store can not load');
    return this.inner.load(documentId);
  }

  async append(documentId: string, epoch: number, rows: readonly NewRow[]): Promise<AppendResult> {
    this.appends.push(rows.length);
    if (this.appendGate) await this.appendGate;
    const fault = this.faults.shift();
    if (fault === 'before-commit') throw new Error('store can not append');
    const result = await this.inner.append(documentId, epoch, rows);
    if (fault === 'after-commit') throw new Error('connection lost after commit');
    return result;
  }

  async updatesAfter(documentId: string, epoch: number, seq: number) {
    if (this.readGate) await this.readGate;
    if (this.failingReads-- > 0) throw new Error('store can not read');
    return this.inner.updatesAfter(documentId, epoch, seq);
  }

  seqOf = (documentId: string, batchId: string) => this.inner.seqOf(documentId, batchId);
  compact = (documentId: string) => this.inner.compact(documentId);
  clientsOf = (documentId: string) => this.inner.clientsOf(documentId);
  registerClient = (documentId: string, clientId: number, memberKey: string) =>
    this.inner.registerClient(documentId, clientId, memberKey);
}
