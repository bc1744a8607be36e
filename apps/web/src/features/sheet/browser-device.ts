import type { DeviceStore, SealedRecord } from '@passerelle/document-sync/client';

const DATABASE = 'passerelle-unsent';
const BATCHES = 'batch';

/** The storage of this browser for text that is not committed yet; null where it lends none, or no lock. */
export function browserDevice(): DeviceStore | null {
  return globalThis.indexedDB && globalThis.navigator?.locks ? new BrowserDevice() : null;
}

/** Sealed batches in IndexedDB; a Web Lock is held by each page as long as it lives. */
class BrowserDevice implements DeviceStore {
  private opened: Promise<IDBDatabase> | null = null;

  async put(record: SealedRecord): Promise<void> {
    await this.change((batches) => batches.put(record));
  }

  async list(documentId: string): Promise<SealedRecord[]> {
    const batches = (await this.database()).transaction(BATCHES).objectStore(BATCHES);
    const all = batches.index('documentId').getAll(documentId) as IDBRequest<SealedRecord[]>;
    return answerOf(all);
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.change((batches) => {
      for (const id of ids) batches.delete(id);
    });
  }

  async deleteBefore(time: number): Promise<void> {
    await this.change((batches) => {
      const older = batches.index('savedAt').openKeyCursor(IDBKeyRange.upperBound(time, true));
      older.onsuccess = () => {
        const { result } = older;
        if (!result) return;
        batches.delete(result.primaryKey);
        result.continue();
      };
    });
  }

  take(session: string): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      const held = (lock: Lock | null): Promise<void> | undefined => {
        if (!lock) return void resolve(null);
        return new Promise((giveBack) => resolve(giveBack));
      };
      navigator.locks.request(lockOf(session), { ifAvailable: true }, held).catch(reject);
    });
  }

  async whenFree(session: string, signal: AbortSignal): Promise<void> {
    await navigator.locks.request(lockOf(session), { signal }, () => undefined);
  }

  /** Resolves once it is written: the page may go. */
  private async change(work: (batches: IDBObjectStore) => unknown): Promise<void> {
    const transaction = (await this.database()).transaction(BATCHES, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
      transaction.onabort = () => reject(transaction.error ?? new Error('not written'));
    });
    work(transaction.objectStore(BATCHES));
    await done;
  }

  private database(): Promise<IDBDatabase> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private async open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const batches = request.result.createObjectStore(BATCHES, { keyPath: 'id' });
      batches.createIndex('documentId', 'documentId');
      batches.createIndex('savedAt', 'savedAt');
    };
    const database = await answerOf<IDBDatabase>(request);
    // Another tab, or the person, may delete it: the next question opens it again.
    database.onclose = () => (this.opened = null);
    database.onversionchange = () => database.close();
    return database;
  }
}

function lockOf(session: string): string {
  return `${DATABASE}/${session}`;
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
