import type { DeviceStore, SealedRecord } from './device-store.js';
import type { LeftBatch, Outbox } from './outbox.js';
import type { KeptBatch, Seal } from './seal.js';

/** Nothing stays longer on a device, whoever wrote it. */
const KEPT_FOR = 30 * 24 * 3_600_000;

export interface LeftBehindOptions {
  device: DeviceStore;
  documentId: string;
  outbox: Outbox;
}

export interface LeftBehindDoors {
  /** These batches are in the outbox now, and on the device already. */
  adopted(ids: readonly string[]): void;
  /** A page that lived is gone: it is time to take over again. */
  freed(): void;
}

/**
 * What pages that are gone (closed, crashed, signed out) left on this device for one document. Whoever takes the session
 * of such a page is the only one to send what it left; what the key of this author does not open is somebody else's.
 */
export class LeftBehind {
  isLooking = true;
  private readonly taken = new Map<string, () => void>();
  private readonly watched = new Set<string>();
  private readonly closing = new AbortController();

  constructor(
    private readonly options: LeftBehindOptions,
    private readonly ownSession: string,
    private readonly doors: LeftBehindDoors,
  ) {}

  /** Before the key has come: only whether there is anything at all. */
  async look(): Promise<void> {
    this.isLooking = await this.records().then(
      (records) => records.length > 0,
      () => false,
    );
  }

  async takeOver(seal: Seal | null, epoch: number): Promise<void> {
    try {
      if (!seal) return;
      const sessions = new Set((await this.records()).map(({ session }) => session));
      for (const session of sessions) if (!this.taken.has(session)) await this.take(session, seal, epoch);
      await this.options.device.deleteBefore(Date.now() - KEPT_FOR);
    } finally {
      this.isLooking = false;
    }
  }

  /** Gives back the sessions of which nothing is left. */
  release(): void {
    const pending = new Set(this.options.outbox.leftBatches.map(({ session }) => session));
    for (const [session, giveBack] of this.taken) {
      if (pending.has(session)) continue;
      this.taken.delete(session);
      giveBack();
    }
  }

  close(): void {
    this.closing.abort();
    for (const giveBack of this.taken.values()) giveBack();
    this.taken.clear();
  }

  private async take(session: string, seal: Seal, epoch: number): Promise<void> {
    const [first] = await this.opened(session, seal);
    if (!first) return;
    const giveBack = await this.options.device.take(session);
    if (!giveBack) return this.watch(session);
    // Read again: its page may have written, or another one sent it all, before we held it.
    const batches = await this.opened(session, seal);
    if (batches.length === 0) return giveBack();
    this.taken.set(session, giveBack);
    this.doors.adopted(batches.map(({ batchId }) => batchId));
    const left: LeftBatch[] = batches.map((batch) => ({ ...batch, session }));
    this.options.outbox.adopt(left.filter((batch) => batch.epoch === epoch));
    this.options.outbox.giveBack(left.filter((batch) => batch.epoch !== epoch));
  }

  /** Its page lives and sends by itself; should it die before, this page takes over. */
  private watch(session: string): void {
    if (this.watched.has(session)) return;
    this.watched.add(session);
    const { signal } = this.closing;
    const isOver = (): boolean => this.watched.delete(session);
    this.options.device.whenFree(session, signal).then(() => isOver() && this.doors.freed(), isOver);
  }

  private async opened(session: string, seal: Seal): Promise<KeptBatch[]> {
    const { documentId } = this.options;
    const mine = (await this.records()).filter((record) => record.session === session);
    const opened = await Promise.all(mine.map(({ sealed }) => seal.open(sealed, { documentId, session })));
    return opened.filter((batch) => batch !== null).sort((one, other) => one.order - other.order);
  }

  private async records(): Promise<SealedRecord[]> {
    const { device, documentId } = this.options;
    return (await device.list(documentId)).filter(({ session }) => session !== this.ownSession);
  }
}
