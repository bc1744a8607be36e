import * as Y from 'yjs';
import { applyWithoutCleanup } from '../log/apply-without-cleanup.js';
import type { AllowedShape } from '../../guard/document-shape.js';
import type { StoredDocument } from '../log/document-store.js';
import { loadDocument } from '../log/load-document.js';
import { endsWithEmptyDeleteSet } from '../../guard/update-scan.js';
import { assertNoGaps } from '../log/assert-no-gaps.js';
import { type Judgement, judgeUpdate } from '../../guard/update-guard.js';
import { hasPending } from '../log/has-pending.js';

/** Rows kept as they came, for who joins or comes back: at most so many, and so many bytes together. */
const RECENT_ROWS = 64;
const RECENT_BYTES = 32 * 1024;

/**
 * One document as committed. Updates are judged against it, and reach it once the store has committed them. It stays the
 * bytes that the store gave until somebody writes or reads in it: a crowd that joins is served those bytes.
 */
export class DocumentReplica {
  readonly epoch: number;
  readonly schemaVersion: number;
  owners: ReadonlyMap<number, string>;
  private committedSeq: number;
  private base: { seq: number; state: Uint8Array } | null = null;
  private log: { bytes: Uint8Array[]; clocks: Map<number, number> } | null;
  private opened: Y.Doc | null = null;
  /** The last committed rows, the oldest first: those after `recentFrom`. */
  private readonly recent: Uint8Array[] = [];
  private recentBytes = 0;

  /** Throws when what was stored does not make a whole document: never an empty or partial one in its place. */
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
    // Rows as they were stored still hold what later ones erased: a newcomer has no need of it. What comes first, a
    // snapshot or what the server began with, holds no text that was erased.
    const erases = rest.some((row) => !endsWithEmptyDeleteSet(row));
    if (!state || erases || rest.length > RECENT_ROWS || sizeOf(rest) > RECENT_BYTES) return;
    this.base = { seq: stored.head - rest.length, state };
    this.recent.push(...rest);
    this.recentBytes = sizeOf(rest);
  }

  /** Built when it is first asked for. */
  get doc(): Y.Doc {
    this.opened ??= loadDocument({ snapshot: null, updates: this.log?.bytes ?? [] });
    this.log = null;
    return this.opened;
  }

  /** Sequence number of the last row in `doc`. */
  get seq(): number {
    return this.committedSeq;
  }

  /** Judges an update of a member against what is committed, and touches nothing. */
  judge(update: Uint8Array, memberKey: string): Judgement {
    return judgeUpdate(update, { doc: this.doc, shape: this.shape, memberKey, owners: this.owners });
  }

  /** Takes the next committed row in. */
  commit(seq: number, update: Uint8Array): void {
    if (seq !== this.committedSeq + 1) throw new Error('row out of order');
    const { doc } = this;
    applyWithoutCleanup(doc, [update]);
    if (hasPending(doc)) throw new Error('committed row leaves a hole');
    this.committedSeq = seq;
    this.recent.push(update);
    this.recentBytes += update.byteLength;
    while (this.recent.length > RECENT_ROWS || this.recentBytes > RECENT_BYTES) this.forgetOldest();
  }

  /**
   * What makes a document complete. For whoever has every row up to `seq`, and that is not long ago, the rows since
   * then. For anybody else the whole document as it was a moment ago, always the same bytes object for all who come
   * meanwhile, and the rows since then: a crowd that joins costs one encoding.
   */
  complete(seq?: number): { state: Uint8Array | null; tail: Uint8Array[] } {
    if (seq !== undefined && seq >= this.recentFrom && seq <= this.seq) return { state: null, tail: this.after(seq) };
    if (!this.base || this.base.seq < this.recentFrom) {
      this.base = { seq: this.seq, state: Y.encodeStateAsUpdate(this.doc) };
    }
    return { state: this.base.state, tail: this.after(this.base.seq) };
  }

  holdsClient(clientId: number): boolean {
    return (this.log?.clocks.get(clientId) ?? (this.opened ? Y.getState(this.opened.store, clientId) : 0)) > 0;
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

  destroy(): void {
    this.opened?.destroy();
  }
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
