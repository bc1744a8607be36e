import * as Y from 'yjs';
import type { DocumentShape } from './document-shape.js';
import type { StoredDocument } from './document-store.js';
import { applyJudged, hasPending, type Judgement, judgeUpdate } from './update-guard.js';

/**
 * One document as committed, and a candidate: the committed document plus what was judged good and is being appended.
 * Everything is judged against the candidate; only what the store has committed reaches the document that is read.
 */
export class DocumentReplica {
  readonly doc = new Y.Doc({ gc: true });
  readonly epoch: number;
  readonly schemaVersion: number;
  owners: ReadonlyMap<number, string>;
  private committedSeq: number;
  private candidate: Y.Doc | null = null;
  private staged: Uint8Array[] = [];
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

  /** Judges an update of a member; a new and good one is staged, and counts when the next one is judged. */
  stage(update: Uint8Array, memberKey: string): Judgement {
    const doc = this.candidateDoc();
    const judgement = judgeUpdate(update, { doc, shape: this.shape, memberKey, owners: this.owners });
    if (judgement.kind !== 'new') return judgement;
    const code = applyJudged(doc, update, judgement.structs, this.shape);
    if (code !== null) {
      this.dropCandidate();
      return { kind: 'refused', code };
    }
    this.staged.push(update);
    return judgement;
  }

  /** Forgets what was staged: the store did not take it. */
  discardStaged(): void {
    this.staged = [];
    this.dropCandidate();
  }

  /** Takes the next committed row in. Staged updates must be committed in their order, or be discarded before. */
  commit(seq: number, update: Uint8Array): void {
    if (seq !== this.committedSeq + 1) throw new Error('row out of order');
    Y.applyUpdate(this.doc, update);
    if (hasPending(this.doc)) throw new Error('committed row leaves a hole');
    this.committedSeq = seq;
    this.encoded = null;
    if (this.staged[0] === update) this.staged.shift();
    else this.dropCandidate();
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
    this.discardStaged();
    this.doc.destroy();
  }

  private candidateDoc(): Y.Doc {
    if (this.candidate) return this.candidate;
    const candidate = new Y.Doc({ gc: true });
    Y.applyUpdate(candidate, this.encodedState());
    for (const update of this.staged) Y.applyUpdate(candidate, update);
    this.candidate = candidate;
    return candidate;
  }

  private dropCandidate(): void {
    this.candidate?.destroy();
    this.candidate = null;
  }
}
