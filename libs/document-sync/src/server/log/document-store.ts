/** Everything needed to rebuild a document. `updates` follow `snapshot`, in order, up to `head`. */
export interface StoredDocument {
  epoch: number;
  /** sequence number of the last committed row */
  head: number;
  schemaVersion: number;
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
}

/** A row to append: the update of one push. */
export interface NewRow {
  /** id of the push; a row is stored once per id */
  batchId: string;
  memberKey: string;
  payload: Uint8Array;
}

export interface StoredRow {
  seq: number;
  payload: Uint8Array;
}

/**
 * Result of an append:
 * - `appended`: every row is committed; `seqs` are consecutive, in the order given.
 * - `known`: at least one row was already stored, and NOTHING was written, since a later row may depend on an earlier
 *   one. `rows` are all those already stored.
 * - `stale-epoch`, `destroyed`: nothing was written.
 */
export type AppendResult =
  | { kind: 'appended'; seqs: number[] }
  | { kind: 'known'; rows: Array<{ batchId: string; seq: number }> }
  | { kind: 'stale-epoch' }
  | { kind: 'destroyed' };

/**
 * The append-only log of each document, with a gapless sequence per document. Any method may reject: the result is then
 * unknown, and the caller may call again.
 */
export interface DocumentStore {
  /** Null when the document does not exist or was destroyed. */
  load(documentId: string): Promise<StoredDocument | null>;
  /** The rows after `seq`, in order; null when the epoch has changed, they were compacted, or the document is gone. */
  updatesAfter(documentId: string, epoch: number, seq: number): Promise<StoredRow[] | null>;
  /** Resolves only once committed. All rows or none. */
  append(documentId: string, epoch: number, rows: readonly NewRow[]): Promise<AppendResult>;
  /** Sequence number of the row of a `batchId`, compacted or not; null when there is none. */
  seqOf(documentId: string, batchId: string): Promise<number | null>;
  /** Registers a clientID to a member, for good. False when another member owns it. */
  registerClient(documentId: string, clientId: number, memberKey: string): Promise<boolean>;
  /** Owner (memberKey) of every registered clientID. */
  clientsOf(documentId: string): Promise<Map<number, string>>;
  /**
   * Replaces rows by a snapshot (see `compactLog`) and deletes the bytes of exactly the rows that it read; their
   * batchIds stay known. Called when the log has grown, and when the last member has left; may do nothing.
   */
  compact(documentId: string): Promise<void>;
}
