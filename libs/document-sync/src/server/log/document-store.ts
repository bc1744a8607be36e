/** What is needed to rebuild a document. `updates` follow `snapshot`, in order, up to `head`. */
export interface StoredDocument {
  epoch: number;
  /** sequence number of the last committed row */
  head: number;
  schemaVersion: number;
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
}

export interface NewRow {
  batchId: string;
  memberKey: string;
  payload: Uint8Array;
}

export interface StoredRow {
  seq: number;
  payload: Uint8Array;
}

/**
 * What came of an append:
 * - `appended`: every row is committed; `seqs` are consecutive, in the order given.
 * - `known`: at least one row was already there and NOTHING was written; `rows` are all those already there.
 *   (Nothing is written, because a row may only make sense after the one before it.)
 * - `stale-epoch`, `destroyed`: nothing was written.
 */
export type AppendOutcome =
  | { kind: 'appended'; seqs: number[] }
  | { kind: 'known'; rows: Array<{ batchId: string; seq: number }> }
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
  updatesAfter(documentId: string, epoch: number, seq: number): Promise<StoredRow[] | null>;
  /** Resolves only once committed. All or nothing. */
  append(documentId: string, epoch: number, rows: readonly NewRow[]): Promise<AppendOutcome>;
  /** Sequence number under which `batchId` was committed, compacted or not; null when it is not there. */
  seqOf(documentId: string, batchId: string): Promise<number | null>;
  /** Gives a clientID to a member, for ever. False when another member owns it. */
  registerClient(documentId: string, clientId: number, memberKey: string): Promise<boolean>;
  /** Owner (memberKey) of every registered clientID. */
  clientsOf(documentId: string): Promise<Map<number, string>>;
  /**
   * Compacts the log into a snapshot (see `compactLog`), and forgets the bytes of exactly the rows that it read; their batchIds
   * stay known. Asked when the log has grown, and when nobody is left in a document; may do nothing.
   */
  compact(documentId: string): Promise<void>;
}
