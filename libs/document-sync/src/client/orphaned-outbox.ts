import type { DeviceStore, SealedRecord } from './device-store.js';
import type { OrphanedPush, Outbox } from './outbox.js';
import type { KeptPush, Seal } from './seal.js';

/** Records older than this, in milliseconds, are deleted, of any author. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

export interface OrphanedOutboxOptions {
  device: DeviceStore;
  documentId: string;
  outbox: Outbox;
}

export interface OrphanedOutboxCallbacks {
  /** These pushes are in the outbox now, and on the device already. */
  adopted(ids: readonly string[]): void;
  /** A living page that held a session is gone: what it left can be taken over. */
  sessionFreed(): void;
}

/**
 * What earlier pages (closed, crashed, signed out) left on this device for one document. Only the page that holds the
 * session of such a page sends what it left. Records that the key of this author does not open belong to another
 * member.
 */
export class OrphanedOutbox {
  isSearching = true;
  private readonly held = new Map<string, () => void>();
  private readonly watched = new Set<string>();
  private readonly closing = new AbortController();

  constructor(
    private readonly options: OrphanedOutboxOptions,
    private readonly ownSession: string,
    private readonly callbacks: OrphanedOutboxCallbacks,
  ) {}

  /** Before the key has arrived: only whether there are records at all. */
  async search(): Promise<void> {
    this.isSearching = await this.records().then(
      (records) => records.length > 0,
      () => false,
    );
  }

  async takeOver(seal: Seal | null, epoch: number): Promise<void> {
    try {
      if (!seal) return;
      const sessions = new Set((await this.records()).map(({ session }) => session));
      for (const session of sessions) if (!this.held.has(session)) await this.take(session, seal, epoch);
      await this.options.device.deleteBefore(Date.now() - KEPT_FOR_MS);
    } finally {
      this.isSearching = false;
    }
  }

  /** Releases the sessions of which no push remains. */
  release(): void {
    const pending = new Set(this.options.outbox.orphanedPushes.map(({ session }) => session));
    for (const [session, release] of this.held) {
      if (pending.has(session)) continue;
      this.held.delete(session);
      release();
    }
  }

  close(): void {
    this.closing.abort();
    for (const release of this.held.values()) release();
    this.held.clear();
  }

  private async take(session: string, seal: Seal, epoch: number): Promise<void> {
    const [first] = await this.opened(session, seal);
    if (!first) return;
    const release = await this.options.device.take(session);
    if (!release) return this.watch(session);
    // Read again: before this page held the session, its page may have written more, or another page sent it all.
    const pushes = await this.opened(session, seal);
    if (pushes.length === 0) return release();
    this.held.set(session, release);
    this.callbacks.adopted(pushes.map(({ batchId }) => batchId));
    const orphans: OrphanedPush[] = pushes.map((push) => ({ ...push, session }));
    this.options.outbox.adopt(orphans.filter((push) => push.epoch === epoch));
    this.options.outbox.reject(orphans.filter((push) => push.epoch !== epoch));
  }

  /** A living page sends its own pushes; if it dies before, this page takes over. */
  private watch(session: string): void {
    if (this.watched.has(session)) return;
    this.watched.add(session);
    const { signal } = this.closing;
    const isOver = (): boolean => this.watched.delete(session);
    this.options.device.whenFree(session, signal).then(() => isOver() && this.callbacks.sessionFreed(), isOver);
  }

  private async opened(session: string, seal: Seal): Promise<KeptPush[]> {
    const { documentId } = this.options;
    const mine = (await this.records()).filter((record) => record.session === session);
    const opened = await Promise.all(mine.map(({ sealed }) => seal.open(sealed, { documentId, session })));
    return opened.filter((push) => push !== null).sort((one, other) => one.order - other.order);
  }

  private async records(): Promise<SealedRecord[]> {
    const { device, documentId } = this.options;
    return (await device.list(documentId)).filter(({ session }) => session !== this.ownSession);
  }
}
