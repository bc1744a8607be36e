import * as random from 'lib0/random';
import * as Y from 'yjs';
import { MAX_CLOCK_UNITS, MAX_UPDATE_BYTES } from '../protocol.js';
import { splitUpdate } from './split-update.js';

export interface OutgoingBatch {
  batchId: string;
  update: Uint8Array;
}

/** Room for what merging adds. */
const MAX_MERGED_BYTES = MAX_UPDATE_BYTES - 1024;

/**
 * Local changes that the server has not acknowledged, in order: one batch on its way, under the same batchId until it
 * is acknowledged, and what waits behind it.
 */
export class Outbox {
  private waiting: Uint8Array[] = [];
  private outgoing: OutgoingBatch | null = null;

  get isEmpty(): boolean {
    return this.outgoing === null && this.waiting.length === 0;
  }

  add(update: Uint8Array): void {
    if (update.byteLength <= MAX_MERGED_BYTES) this.waiting.push(update);
    else this.waiting.push(...splitUpdate(update, MAX_MERGED_BYTES));
  }

  /** The batch to send now: the one not yet acknowledged, or a new one of all that waits and fits. */
  current(): OutgoingBatch | null {
    if (!this.outgoing && this.waiting.length > 0) {
      this.outgoing = { batchId: random.uuidv4(), update: this.takeWaiting() };
    }
    return this.outgoing;
  }

  acknowledge(batchId: string): void {
    if (this.outgoing?.batchId === batchId) this.outgoing = null;
  }

  /** All that is not acknowledged, in order. */
  get updates(): Uint8Array[] {
    return this.outgoing ? [this.outgoing.update, ...this.waiting] : [...this.waiting];
  }

  private takeWaiting(): Uint8Array {
    let bytes = 0;
    let units = 0;
    let count = 0;
    for (const update of this.waiting) {
      bytes += update.byteLength;
      units += clockUnits(update);
      if (count > 0 && (bytes > MAX_MERGED_BYTES || units > MAX_CLOCK_UNITS)) break;
      count++;
    }
    const taken = this.waiting.splice(0, count);
    const [only] = taken;
    return only && count === 1 ? only : Y.mergeUpdates(taken);
  }
}

function clockUnits(update: Uint8Array): number {
  const { from, to } = Y.parseUpdateMeta(update);
  let units = 0;
  for (const [client, end] of to) units += end - (from.get(client) ?? 0);
  return units;
}
