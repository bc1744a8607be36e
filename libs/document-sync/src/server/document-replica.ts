import * as Y from 'yjs';
import { applyUntouched } from './apply-untouched.js';
import type { GuardedShape } from './document-shape.js';
import type { StoredDocument } from './document-store.js';
import { openStored } from './open-stored.js';
import { hasPending, type Judgement, judgeUpdate } from './update-guard.js';

/** Rows kept as they came, for who joins or comes back: at most so many, and so many bytes together. */
const RECENT_ROWS = 64;
const RECENT_BYTES = 32 * 1024;

/** One document as committed. Updates are judged against it, and reach it once the store has committed them. */
export class DocumentReplica {
  readonly doc: Y.Doc;
  readonly epoch: number;
  readonly schemaVersion: number;
  owners: ReadonlyMap<number, string>;
  private committedSeq: number;
  private base: { seq: number; state: Uint8Array } | null = null;
  /** The last committed rows, the oldest first: those after `recentFrom`. */
  private readonly recent: Uint8Array[] = [];
  private recentBytes = 0;

  /** Throws when what was stored does not make a whole document: never an empty or partial one in its place. */
  constructor(
    stored: StoredDocument,
    owners: ReadonlyMap<number, string>,
    private readonly shape: GuardedShape,
  ) {
    this.epoch = stored.epoch;
    this.schemaVersion = stored.schemaVersion;
    this.owners = owners;
    this.committedSeq = stored.head;
    this.doc = openStored(stored);
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
    applyUntouched(this.doc, [update]);
    if (hasPending(this.doc)) throw new Error('committed row leaves a hole');
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
    return Y.getState(this.doc.store, clientId) > 0;
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
    this.doc.destroy();
  }
}
