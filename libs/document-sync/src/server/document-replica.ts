import * as Y from 'yjs';
import type { DocumentShape } from './document-shape.js';
import type { StoredDocument } from './document-store.js';
import { hasPending, type Judgement, judgeUpdate } from './update-guard.js';

/** One document as committed. Updates are judged against it, and reach it once the store has committed them. */
export class DocumentReplica {
  readonly doc = new Y.Doc({ gc: true });
  readonly epoch: number;
  readonly schemaVersion: number;
  owners: ReadonlyMap<number, string>;
  private committedSeq: number;
  private encoded: Uint8Array | null = null;

  /** Throws when what was stored does not make a whole document: never an empty or partial one in its place. */
  constructor(
    stored: StoredDocument,
    owners: ReadonlyMap<number, string>,
    private readonly shape: DocumentShape,
  ) {
    this.epoch = stored.epoch;
    this.schemaVersion = stored.schemaVersion;
    this.owners = owners;
    this.committedSeq = stored.head;
    this.doc.transact(() => {
      if (stored.snapshot) Y.applyUpdate(this.doc, stored.snapshot);
      for (const update of stored.updates) Y.applyUpdate(this.doc, update);
    });
    if (hasPending(this.doc)) throw new Error('stored document has holes');
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
    Y.applyUpdate(this.doc, update);
    if (hasPending(this.doc)) throw new Error('committed row leaves a hole');
    this.committedSeq = seq;
    this.encoded = null;
  }

  /** The whole committed document (the same bytes object until it changes), or what `stateVector` lacks. */
  encodedState(stateVector?: Uint8Array): Uint8Array {
    if (stateVector) return Y.encodeStateAsUpdate(this.doc, stateVector);
    this.encoded ??= Y.encodeStateAsUpdate(this.doc);
    return this.encoded;
  }

  holdsClient(clientId: number): boolean {
    return Y.getState(this.doc.store, clientId) > 0;
  }

  destroy(): void {
    this.doc.destroy();
  }
}
