import * as random from 'lib0/random';
import * as Y from 'yjs';
import { MAX_CLOCK_UNITS, MAX_UPDATE_BYTES } from '../protocol/messages.js';
import { splitUpdate } from './split-update.js';

export interface OutgoingBatch {
  batchId: string;
  update: Uint8Array;
}

/** A batch of this page as it now stands; `version` rises when something is added to it. */
export interface OwnBatch {
  readonly batchId: string;
  readonly version: number;
  readonly update: Uint8Array;
}

/** A batch that a page which is gone left on this device. */
export interface LeftBatch extends OutgoingBatch {
  /** the page that left it */
  session: string;
  /** epoch of the document for which it was written */
  epoch: number;
}

/**
 * Half of what the server takes: so few bytes can't hold more structs than it takes (DOC-29), at nine bytes the smallest
 * one of them.
 */
const MAX_MERGED_BYTES = MAX_UPDATE_BYTES / 2;

/**
 * Local changes that the server has not acknowledged, in order. A batch grows until it is sent, and keeps its batchId
 * and its bytes from then on, so that nothing is ever kept under an id that was not sent under it. What pages that are
 * gone have left comes before what is typed here.
 */
export class Outbox {
  private own: GrowingBatch[] = [];
  private left: LeftBatch[] = [];
  private refused: LeftBatch[] = [];

  get isEmpty(): boolean {
    return this.own.length + this.left.length + this.refused.length === 0;
  }

  /** What was typed on this page, in order. */
  get ownBatches(): readonly OwnBatch[] {
    return this.own;
  }

  /** What pages that are gone have left: on its way, and what the server will not take. */
  get leftBatches(): readonly LeftBatch[] {
    return [...this.refused, ...this.left];
  }

  get refusedBatches(): readonly LeftBatch[] {
    return this.refused;
  }

  add(update: Uint8Array): void {
    const parts = update.byteLength <= MAX_MERGED_BYTES ? [update] : splitUpdate(update, MAX_MERGED_BYTES);
    for (const part of parts) {
      const last = this.own.at(-1);
      if (!last?.take(part)) this.own.push(new GrowingBatch(part));
    }
  }

  /** Takes over what a page that is gone has left, in order. */
  adopt(batches: readonly LeftBatch[]): void {
    this.left.push(...batches);
  }

  /** The batch to send now: the one not yet acknowledged, or the next one, which grows no more. */
  current(): OutgoingBatch | null {
    const [first] = this.own;
    const next = first?.isSent ? first : (this.left[0] ?? first);
    if (next instanceof GrowingBatch) next.isSent = true;
    return next ? { batchId: next.batchId, update: next.update } : null;
  }

  /** The batch is committed. True when a page that is gone had left it: its content may be new here. */
  acknowledge(batchId: string): boolean {
    this.own = this.own.filter((batch) => batch.batchId !== batchId);
    const count = this.left.length;
    this.left = this.left.filter((batch) => batch.batchId !== batchId);
    return this.left.length < count;
  }

  /** The server will not take this batch of a page that is gone, nor what its page wrote after it. */
  refuse(batchId: string): boolean {
    const session = this.left.find((batch) => batch.batchId === batchId)?.session;
    if (session === undefined) return false;
    this.refused.push(...this.left.filter((batch) => batch.session === session));
    this.left = this.left.filter((batch) => batch.session !== session);
    return true;
  }

  /** Batches that can't be sent: another history of the document has taken the place of theirs. */
  giveBack(batches: readonly LeftBatch[]): void {
    this.refused.push(...batches);
  }

  forgetRefused(): void {
    this.refused = [];
  }

  clear(): void {
    this.own = [];
    this.left = [];
    this.refused = [];
  }
}

class GrowingBatch implements OwnBatch {
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

  /** False when it is on its way, or full. */
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
