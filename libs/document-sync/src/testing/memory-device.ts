import type { DeviceStore, SealedRecord } from '../client/device-store.js';

/** A browser in memory, shared by its pages. Give `page()` to each page that opens. */
export class MemoryDevice {
  readonly records = new Map<string, SealedRecord>();
  /** writes are refused, as when the storage is full */
  isFull = false;
  private readonly holders = new Map<string, MemoryDevicePage>();
  private readonly waiting = new Map<string, Set<() => void>>();

  page(): MemoryDevicePage {
    return new MemoryDevicePage(this);
  }

  hold(session: string, page: MemoryDevicePage): boolean {
    if (this.holders.has(session)) return false;
    this.holders.set(session, page);
    return true;
  }

  free(session: string): void {
    this.holders.delete(session);
    for (const free of this.waiting.get(session) ?? []) free();
    this.waiting.delete(session);
  }

  /** The browser releases what a dead page held. */
  freeAllOf(page: MemoryDevicePage): void {
    for (const [session, holder] of [...this.holders]) if (holder === page) this.free(session);
  }

  whenFree(session: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!this.holders.has(session)) return resolve();
      this.waiting.set(session, (this.waiting.get(session) ?? new Set()).add(resolve));
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  }
}

/** The same browser as one page sees it. */
export class MemoryDevicePage implements DeviceStore {
  private isDead = false;

  constructor(readonly device: MemoryDevice) {}

  /** The page dies: what it was about to write is not written. */
  crash(): void {
    this.isDead = true;
    this.device.freeAllOf(this);
  }

  async put(record: SealedRecord): Promise<void> {
    await this.answer();
    if (this.device.isFull) throw new Error('quota exceeded');
    this.device.records.set(record.id, record);
  }

  async list(documentId: string): Promise<SealedRecord[]> {
    await this.answer();
    return [...this.device.records.values()].filter((record) => record.documentId === documentId);
  }

  /** The documents for which something is kept. */
  async documents(): Promise<string[]> {
    await this.answer();
    return [...new Set([...this.device.records.values()].map((record) => record.documentId))];
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.answer();
    for (const id of ids) this.device.records.delete(id);
  }

  async deleteBefore(time: number): Promise<void> {
    await this.answer();
    for (const { id, savedAt } of this.device.records.values()) if (savedAt < time) this.device.records.delete(id);
  }

  async take(session: string): Promise<(() => void) | null> {
    await this.answer();
    return this.device.hold(session, this) ? () => this.device.free(session) : null;
  }

  whenFree(session: string, signal: AbortSignal): Promise<void> {
    return this.device.whenFree(session, signal);
  }

  /** A dead page gets no answer any more, not even to earlier requests. */
  private async answer(): Promise<void> {
    await Promise.resolve();
    if (this.isDead) await new Promise(() => {});
  }
}
