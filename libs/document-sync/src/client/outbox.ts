import * as random from 'lib0/random';
import * as Y from 'yjs';
import { MAX_CLOCK_UNITS, MAX_UPDATE_BYTES } from '../protocol/messages.js';
import { splitUpdate } from './split-update.js';

export interface OutgoingPush {
  batchId: string;
  update: Uint8Array;
}

/** A push of this page; `version` rises when an update is added to it. */
export interface OwnPush {
  readonly batchId: string;
  readonly version: number;
  readonly update: Uint8Array;
}

/** A push that an earlier page left on this device. */
export interface OrphanedPush extends OutgoingPush {
  /** session of that page */
  session: string;
  /** epoch of the document when it was written */
  epoch: number;
}

/**
 * Half of what the server accepts. The smallest struct has nine bytes, so that this many bytes can't contain more structs
 * than the server accepts (DOC-29).
 */
const MAX_MERGED_BYTES = MAX_UPDATE_BYTES / 2;

/**
 * Local changes that the server has not acknowledged, in order. A push grows until it is sent; from then on its batchId
 * and its bytes stay, so that the server never commits other bytes than the device keeps under one id. What earlier pages
 * left is sent before what is typed here.
 */
export class Outbox {
  private own: GrowingPush[] = [];
  private adopted: OrphanedPush[] = [];
  private rejected: OrphanedPush[] = [];

  get isEmpty(): boolean {
    return this.own.length + this.adopted.length + this.rejected.length === 0;
  }

  /** Something is to be sent, or was and is not acknowledged. */
  get isAwaited(): boolean {
    return this.own.length + this.adopted.length > 0;
  }

  /** typed on this page, in order */
  get ownPushes(): readonly OwnPush[] {
    return this.own;
  }

  /** left by earlier pages: rejected, and to be sent */
  get orphanedPushes(): readonly OrphanedPush[] {
    return [...this.rejected, ...this.adopted];
  }

  get rejectedPushes(): readonly OrphanedPush[] {
    return this.rejected;
  }

  add(update: Uint8Array): void {
    const parts = update.byteLength <= MAX_MERGED_BYTES ? [update] : splitUpdate(update, MAX_MERGED_BYTES);
    for (const part of parts) {
      const last = this.own.at(-1);
      if (!last?.take(part)) this.own.push(new GrowingPush(part));
    }
  }

  /** Takes over pushes of an earlier page, in order. */
  adopt(pushes: readonly OrphanedPush[]): void {
    this.adopted.push(...pushes);
  }

  /** The push to send: the one sent and not acknowledged, or the next one, which stops growing. */
  current(): OutgoingPush | null {
    const [first] = this.own;
    const next = first?.isSent ? first : (this.adopted[0] ?? first);
    if (next instanceof GrowingPush) next.isSent = true;
    return next ? { batchId: next.batchId, update: next.update } : null;
  }

  /** The push is committed. True when an earlier page left it: this page may not have its content. */
  acknowledge(batchId: string): boolean {
    this.own = this.own.filter((push) => push.batchId !== batchId);
    const count = this.adopted.length;
    this.adopted = this.adopted.filter((push) => push.batchId !== batchId);
    return this.adopted.length < count;
  }

  /** The server refused this push of an earlier page; what that page wrote after it may depend on it and is not sent. */
  rejectFrom(batchId: string): boolean {
    const session = this.adopted.find((push) => push.batchId === batchId)?.session;
    if (session === undefined) return false;
    this.rejected.push(...this.adopted.filter((push) => push.session === session));
    this.adopted = this.adopted.filter((push) => push.session !== session);
    return true;
  }

  /** Pushes that can't be sent: they were written for another epoch. */
  reject(pushes: readonly OrphanedPush[]): void {
    this.rejected.push(...pushes);
  }

  forgetRejected(): void {
    this.rejected = [];
  }

  clear(): void {
    this.own = [];
    this.adopted = [];
    this.rejected = [];
  }
}

class GrowingPush implements OwnPush {
  readonly batchId = random.uuidv4();
  version = 1;
  isSent = false;
  private parts: Uint8Array[];
  private bytes: number;
  private units: number;

  constructor(update: Uint8Array) {
    this.parts = [update];
    this.bytes = update.byteLength;
    this.units = clockUnits(update);
  }

  /** False when it has been sent, or is full. */
  take(update: Uint8Array): boolean {
    const bytes = this.bytes + update.byteLength;
    const units = this.units + clockUnits(update);
    if (this.isSent || bytes > MAX_MERGED_BYTES || units > MAX_CLOCK_UNITS) return false;
    this.parts.push(update);
    this.bytes = bytes;
    this.units = units;
    this.version++;
    return true;
  }

  get update(): Uint8Array {
    const [only = new Uint8Array()] = this.parts;
    const merged = this.parts.length === 1 ? only : Y.mergeUpdates(this.parts);
    this.parts = [merged];
    this.bytes = merged.byteLength;
    return merged;
  }
}

function clockUnits(update: Uint8Array): number {
  const { from, to } = Y.parseUpdateMeta(update);
  let units = 0;
  for (const [client, end] of to) units += end - (from.get(client) ?? 0);
  return units;
}
