import type * as Y from 'yjs';
import { DeviceOutbox, type DeviceOutboxOptions } from './device-outbox.js';
import type { DeviceStore } from './device-store.js';
import { Outbox } from './outbox.js';
import { rejectedText } from './rejected-text.js';

/** Changes of this author that the server has not committed: those of this page, and what earlier pages left here. */
export class LocalChanges {
  readonly outbox = new Outbox();
  private readonly device: DeviceOutbox | null;

  constructor({ device, ...options }: Omit<DeviceOutboxOptions, 'device' | 'outbox'> & { device?: DeviceStore }) {
    this.device = device ? new DeviceOutbox({ ...options, device, outbox: this.outbox }) : null;
  }

  /** Something waits to be committed, or may: what earlier pages left on the device is not known yet. */
  get isPending(): boolean {
    return !this.outbox.isEmpty || this.device?.isSearching === true;
  }

  /** The same, without what the server will not take. */
  get isAwaited(): boolean {
    return this.outbox.isAwaited || this.device?.isSearching === true;
  }

  /** The device keeps all of it. */
  get isKept(): boolean {
    return this.device?.keepsAll ?? this.outbox.isEmpty;
  }

  /** The device takes what is typed, the last letters in a moment. */
  get isKeeping(): boolean {
    return this.device?.isKeeping ?? false;
  }

  /** The outbox has changed: the device follows. */
  changed(): void {
    this.device?.follow();
  }

  /** What the server will not take, as text: everything once the connection has ended. */
  rejectedText(doc: Y.Doc, isEnded: boolean): string {
    return rejectedText(doc, this.outbox, isEnded);
  }

  forget(all: boolean): void {
    if (all) this.outbox.clear();
    else this.outbox.forgetRejected();
    this.changed();
  }

  /** The key of this member for this document has arrived; without one, only the search of the device ends. */
  unlock(key: Uint8Array | undefined): void {
    this.device?.unlock(key);
  }

  /** Writes to the device without delay; true once all is kept there, or committed. */
  async settled(): Promise<boolean> {
    return (await this.device?.settled()) ?? this.outbox.isEmpty;
  }

  /** Resolves once the device has finished what was asked of it so far. */
  async idle(): Promise<void> {
    await this.device?.idle();
  }

  /** What is on the device stays there. */
  close(): void {
    this.device?.close();
  }
}
