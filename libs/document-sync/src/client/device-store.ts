/** Something kept on this device that only the key of its author opens. */
export interface SealedRecord {
  /** unique on the device */
  id: string;
  documentId: string;
  /** the opening of a document that wrote it; living as long as `take` is not given back */
  session: string;
  /** milliseconds since 1970, by the clock of the device */
  savedAt: number;
  sealed: Uint8Array;
}

/**
 * What a browser keeps for the pages that it opens, one after another or at the same time. Each call may reject: storage
 * refused, full or lost. Nothing then waits for it.
 */
export interface DeviceStore {
  /** Writes over the record of the same id. Resolves once a crash of the page can't lose it. */
  put(record: SealedRecord): Promise<void>;
  list(documentId: string): Promise<SealedRecord[]>;
  delete(ids: readonly string[]): Promise<void>;
  /** Deletes whatever was saved before this moment, for any document. */
  deleteBefore(time: number): Promise<void>;
  /**
   * Holds a session for as long as this page lives, or until what is answered is called; null while a living page holds
   * it.
   */
  take(session: string): Promise<(() => void) | null>;
  /** Resolves once nobody holds the session; rejects when `signal` says so. */
  whenFree(session: string, signal: AbortSignal): Promise<void>;
}
