/** What is needed to rebuild a document. `updates` follow `snapshot`, in order, up to `head`. */
export interface StoredDocument {
  epoch: number;
  /** sequence number of the last committed row */
  head: number;
  schemaVersion: number;
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
}

export interface Batch {
  batchId: string;
  memberKey: string;
  payload: Uint8Array;
}

export interface StoredUpdate {
  seq: number;
  payload: Uint8Array;
}

/**
 * What came of an append:
 * - `appended`: every batch is committed; `seqs` are consecutive, in the order given.
 * - `known`: at least one batch was already there and NOTHING was written; all those already there, with their seq.
 *   (Nothing is written, because what follows a batch may only make sense after that very batch.)
 * - `stale-epoch`, `destroyed`: nothing was written.
 */
export type AppendOutcome =
  | { kind: 'appended'; seqs: number[] }
  | { kind: 'known'; batches: Array<{ batchId: string; seq: number }> }
  | { kind: 'stale-epoch' }
  | { kind: 'destroyed' };

/**
 * The append-only log of each document, with a gapless sequence per document. Any method may reject: nothing is then
 * known of the outcome, and the caller may call again.
 */
export interface DocumentStore {
  /** Null when the document does not exist or was destroyed. */
  load(documentId: string): Promise<StoredDocument | null>;
  /** The rows after `seq`, in order; null when the epoch is no longer this one, they were compacted, or the document is gone. */
  updatesAfter(documentId: string, epoch: number, seq: number): Promise<StoredUpdate[] | null>;
  /** Resolves only once committed. All or nothing. */
  append(documentId: string, epoch: number, batches: readonly Batch[]): Promise<AppendOutcome>;
  /** Sequence number under which a batch was committed, compacted or not; null when it is not there. */
  seqOf(documentId: string, batchId: string): Promise<number | null>;
  /** Gives a clientID to a member, for ever. False when another member owns it. */
  registerClient(documentId: string, clientId: number, memberKey: string): Promise<boolean>;
  /** Owner (memberKey) of every registered clientID. */
  clientsOf(documentId: string): Promise<Map<number, string>>;
  /**
   * Compacts the log into a snapshot (see `compactLog`), and forgets the bytes of exactly the rows that it read; their batches
   * stay known. Asked when the log has grown, and when nobody is left in a document; may do nothing.
   */
  compact(documentId: string): Promise<void>;
}
