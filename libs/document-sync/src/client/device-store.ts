/** A push kept on this device, which only the key of its author opens. */
export interface SealedRecord {
  /** unique on the device */
  id: string;
  documentId: string;
  /** one opening of a document by one page; alive as long as that page holds it (`take`) */
  session: string;
  /** milliseconds since 1970, by the clock of the device */
  savedAt: number;
  sealed: Uint8Array;
}

/**
 * What a browser keeps for its pages. Each call may reject, when storage is refused, full or lost; the connection goes on
 * without it.
 */
export interface DeviceStore {
  /** Replaces the record with the same id. Resolves once a crash of the page can't lose it. */
  put(record: SealedRecord): Promise<void>;
  list(documentId: string): Promise<SealedRecord[]>;
  delete(ids: readonly string[]): Promise<void>;
  /** Deletes every record saved before this time, for any document. */
  deleteBefore(time: number): Promise<void>;
  /**
   * Holds a session while this page lives, or until the returned function is called; null when a living page holds it.
   */
  take(session: string): Promise<(() => void) | null>;
  /** Resolves once no page holds the session; rejects when `signal` is aborted. */
  whenFree(session: string, signal: AbortSignal): Promise<void>;
}
