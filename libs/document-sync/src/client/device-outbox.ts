import * as random from 'lib0/random';
import { type Schedule } from '../schedule.js';
import type { DeviceStore, SealedRecord } from './device-store.js';
import { OrphanedOutbox } from './orphaned-outbox.js';
import type { Outbox } from './outbox.js';
import { Seal } from './seal.js';
import { WriteProgress } from './write-progress.js';

/** Milliseconds before a change is written to the device, unless it is acknowledged sooner. */
const WRITE_DELAY_MS = 250;
/** Milliseconds before a write that failed is tried again. */
const RETRY_DELAY_MS = 5_000;

export interface DeviceOutboxOptions {
  device: DeviceStore;
  documentId: string;
  outbox: Outbox;
  schedule: Schedule;
  /** epoch of the document on this page */
  epoch: () => number;
  changed: () => void;
}

/**
 * The sealed copy of an outbox on this device, and what earlier pages left there. It follows the outbox; neither typing
 * nor sending waits for it, and when the device fails both go on without it.
 */
export class DeviceOutbox {
  private readonly session = random.uuidv4();
  private readonly orphans: OrphanedOutbox;
  private seal: Seal | null = null;
  private releaseSession: (() => void) | null = null;
  /** batchId → version that is on the device */
  private readonly written = new Map<string, number>();
  private readonly order = new Map<string, number>();
  private readonly progress: WriteProgress;
  private nextOrder = 0;
  /** one step at a time, in order */
  private work: Promise<void> = Promise.resolve();
  private cancelWriting: (() => void) | null = null;
  private isClosed = false;

  constructor(private readonly options: DeviceOutboxOptions) {
    this.progress = new WriteProgress(options.schedule, options.changed);
    this.orphans = new OrphanedOutbox(options, this.session, {
      adopted: (ids) => this.adopt(ids),
      sessionFreed: () => this.then(() => this.takeOver()),
    });
    this.then(() => this.orphans.search());
  }

  /** It is not known yet whether an earlier page of this author left something. */
  get isSearching(): boolean {
    return this.orphans.isSearching;
  }

  /** Everything typed on this page and not acknowledged is on the device. */
  get keepsAll(): boolean {
    return this.options.outbox.ownPushes.every(({ batchId, version }) => this.written.get(batchId) === version);
  }

  /** The device takes what is typed, the last letters in a moment. */
  get isKeeping(): boolean {
    return this.keepsAll || !this.progress.isBehind;
  }

  /** The key has arrived: what was typed is written, and what earlier pages left is taken over. */
  unlock(key: Uint8Array | undefined): void {
    this.then(async () => {
      try {
        await this.begin(key);
      } finally {
        await this.takeOver();
      }
    });
    this.then(() => this.write());
  }

  /** The outbox has changed. */
  follow(): void {
    if (this.isClosed) return;
    const { ownPushes, orphanedPushes } = this.options.outbox;
    const pending = new Set([...ownPushes, ...orphanedPushes].map(({ batchId }) => batchId));
    if ([...this.written.keys()].some((id) => !pending.has(id))) this.then(() => this.erase());
    if (this.keepsAll) return this.progress.rest();
    this.progress.awaited();
    if (this.seal) this.writeIn(WRITE_DELAY_MS);
  }

  /** Writes without delay what is not written; true when the device then keeps everything. */
  async settled(): Promise<boolean> {
    this.then(() => this.write());
    await this.idle();
    return this.keepsAll;
  }

  /** Resolves once the device has finished what was asked of it, meanwhile included. */
  async idle(): Promise<void> {
    let work: Promise<void>;
    do {
      ({ work } = this);
      await work;
    } while (work !== this.work);
  }

  /** What is on the device stays there, for the next page that opens the document. */
  close(): void {
    this.isClosed = true;
    this.cancelWriting?.();
    this.progress.rest();
    void this.work.then(() => {
      this.orphans.close();
      this.releaseSession?.();
    });
  }

  private adopt(ids: readonly string[]): void {
    for (const id of ids) this.written.set(id, 0);
  }

  private async takeOver(): Promise<void> {
    await this.orphans.takeOver(this.seal, this.options.epoch());
  }

  private async begin(key: Uint8Array | undefined): Promise<void> {
    const { device } = this.options;
    if (!key || this.seal) return;
    const seal = await Seal.of(key);
    const release = seal && (await device.take(this.session));
    if (!release) return;
    this.releaseSession = release;
    this.seal = seal;
  }

  private writeIn(delay: number): void {
    this.cancelWriting ??= this.options.schedule(() => {
      this.cancelWriting = null;
      this.then(() => this.write());
    }, delay);
  }

  private async write(): Promise<void> {
    if (!this.seal || this.isClosed) return;
    await this.writePushes(this.seal).catch((error: unknown) => {
      this.progress.failed();
      throw error;
    });
    await this.erase();
  }

  private async writePushes(seal: Seal): Promise<void> {
    const { device, outbox } = this.options;
    for (const push of outbox.ownPushes) {
      const { batchId, version } = push;
      if (this.written.get(batchId) === version) continue;
      const record = await this.sealed(seal, push);
      // Acknowledged while it was sealed.
      if (!outbox.ownPushes.includes(push)) continue;
      await device.put(record);
      this.written.set(batchId, version);
      this.progress.written();
      if (!this.keepsAll && !this.isClosed) this.progress.awaited();
    }
  }

  private async sealed(seal: Seal, { batchId, update }: { batchId: string; update: Uint8Array }) {
    const { documentId, epoch } = this.options;
    const { session } = this;
    const order = this.order.get(batchId) ?? this.nextOrder++;
    this.order.set(batchId, order);
    const sealed = await seal.seal({ batchId, update, epoch: epoch(), order }, { documentId, session });
    return { id: batchId, documentId, session, savedAt: Date.now(), sealed } satisfies SealedRecord;
  }

  /** Deletes what is acknowledged or was forgotten. */
  private async erase(): Promise<void> {
    const { device, outbox } = this.options;
    const pending = new Set([...outbox.ownPushes, ...outbox.orphanedPushes].map(({ batchId }) => batchId));
    const ids = [...this.written.keys()].filter((id) => !pending.has(id));
    if (ids.length === 0) return;
    await device.delete(ids);
    for (const id of ids) this.written.delete(id);
    for (const id of ids) this.order.delete(id);
    this.orphans.release();
  }

  private then(step: () => Promise<void>): void {
    this.work = this.work
      .then(step)
      .catch(() => {
        // Storage refused or full: `keepsAll` is false, and the write is tried again.
        if (!this.isClosed) this.writeIn(RETRY_DELAY_MS);
      })
      .then(() => this.options.changed());
  }
}
