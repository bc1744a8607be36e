import * as Y from 'yjs';
import type { AllowedShape } from '../../guard/document-shape.js';
import { type Judgement, judgeUpdate } from '../../guard/update-guard.js';
import { endsWithEmptyDeleteSet } from '../../guard/update-scan.js';
import { applyWithoutCleanup } from '../log/apply-without-cleanup.js';
import { assertNoGaps } from '../log/assert-no-gaps.js';
import type { StoredDocument } from '../log/document-store.js';
import { loadDocument } from '../log/load-document.js';
import { clockOf, hasPending } from '../../yjs-internals.js';

/** Rows kept in memory for clients that join or come back: most rows, and most bytes together. */
const RECENT_ROWS = 64;
const RECENT_BYTES = 32 * 1024;

/**
 * One document as committed. Updates are judged against it, and applied to it once the store has committed them. It keeps
 * the stored bytes, and builds the Y.Doc only when the document is written in or read: members who only join get the
 * stored bytes.
 */
export class DocumentReplica {
  readonly epoch: number;
  readonly schemaVersion: number;
  owners: ReadonlyMap<number, string>;
  private committedSeq: number;
  private base: { seq: number; state: Uint8Array } | null = null;
  private log: { bytes: Uint8Array[]; clocks: Map<number, number> } | null;
  private built: Y.Doc | null = null;
  /** The last committed rows, oldest first: those after `recentFrom`. */
  private readonly recent: Uint8Array[] = [];
  private recentBytes = 0;

  /** Throws when the stored rows have gaps: never an empty or partial document. */
  constructor(
    stored: StoredDocument,
    owners: ReadonlyMap<number, string>,
    private readonly shape: AllowedShape,
  ) {
    this.epoch = stored.epoch;
    this.schemaVersion = stored.schemaVersion;
    this.owners = owners;
    this.committedSeq = stored.head;
    const bytes = stored.snapshot ? [stored.snapshot, ...stored.updates] : [...stored.updates];
    this.log = { bytes, clocks: assertNoGaps(bytes) };
    const [state, ...rest] = bytes;
    // A stored row may contain text that a later row deleted: that must not be sent to a client that joins. The first
    // bytes, a snapshot or the initial content, contain no deleted text.
    const deletes = rest.some((row) => !endsWithEmptyDeleteSet(row));
    if (!state || deletes || rest.length > RECENT_ROWS || sizeOf(rest) > RECENT_BYTES) return;
    this.base = { seq: stored.head - rest.length, state };
    this.recent.push(...rest);
    this.recentBytes = sizeOf(rest);
  }

  /** Built on first use. */
  get doc(): Y.Doc {
    this.built ??= loadDocument({ snapshot: null, updates: this.log?.bytes ?? [] });
    this.log = null;
    return this.built;
  }

  /** Sequence number of the last row in `doc`. */
  get seq(): number {
    return this.committedSeq;
  }

  /** Judges an update of a member against the committed document, without changing it. */
  judge(update: Uint8Array, memberKey: string): Judgement {
    return judgeUpdate(update, { doc: this.doc, shape: this.shape, memberKey, owners: this.owners });
  }

  /** Applies the next committed row. */
  commit(seq: number, update: Uint8Array): void {
    if (seq !== this.committedSeq + 1) throw new Error('row out of order');
    const { doc } = this;
    applyWithoutCleanup(doc, [update]);
    if (hasPending(doc)) throw new Error('committed row leaves a gap');
    this.committedSeq = seq;
    this.recent.push(update);
    this.recentBytes += update.byteLength;
    while (this.recent.length > RECENT_ROWS || this.recentBytes > RECENT_BYTES) this.forgetOldest();
  }

  /**
   * What a client needs for a complete document: the rows after `seq` when it has all rows up to a recent `seq`, else the
   * whole document as of an earlier row, and the rows after it. The state is the same bytes object for all who join until
   * it is encoded again, so that many joins cost one encoding.
   */
  complete(seq?: number): { state: Uint8Array | null; tail: Uint8Array[] } {
    if (seq !== undefined && seq >= this.recentFrom && seq <= this.seq) return { state: null, tail: this.after(seq) };
    if (!this.base || this.base.seq < this.recentFrom) {
      this.base = { seq: this.seq, state: Y.encodeStateAsUpdate(this.doc) };
    }
    return { state: this.base.state, tail: this.after(this.base.seq) };
  }

  hasContentOf(clientId: number): boolean {
    return (this.log?.clocks.get(clientId) ?? (this.built ? clockOf(this.built, clientId) : 0)) > 0;
  }

  private get recentFrom(): number {
    return this.committedSeq - this.recent.length;
  }

  private after(seq: number): Uint8Array[] {
    return this.recent.slice(seq - this.recentFrom);
  }

  private forgetOldest(): void {
    this.recentBytes -= this.recent.shift()?.byteLength ?? 0;
  }
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
