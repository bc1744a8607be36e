import type { DeviceStore, SealedRecord } from '@passerelle/document-sync/client';

const DATABASE = 'passerelle-unsent';
const RECORDS = 'records';
const LOCK = 'passerelle-unsent:';

/** What a device keeps for one account. */
export interface AccountDevice extends DeviceStore {
  /** The documents for which something is kept. */
  documents(): Promise<string[]>;
}

interface OwnedRecord extends SealedRecord {
  accountId: string;
}

/**
 * What this browser keeps, for one account, of text that was not sent: IndexedDB for the records, a Web Lock for each
 * living session. Null where one of them is missing (plain HTTP, an old browser): the page then says that it keeps
 * nothing.
 */
export function browserDevice(accountId: string): AccountDevice | null {
  if (!('indexedDB' in globalThis) || !('locks' in navigator) || !('subtle' in crypto)) return null;
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open();
    // Storage refused once, in private browsing for instance, may be lent later.
    opened.catch(() => (opened = null));
    return opened;
  };
  const write = async (change: (records: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database()).transaction(RECORDS, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(RECORDS));
    await done(transaction);
  };
  const owned = async (): Promise<OwnedRecord[]> => {
    const records = (await database()).transaction(RECORDS).objectStore(RECORDS);
    return answer(records.index('accountId').getAll(accountId) as IDBRequest<OwnedRecord[]>);
  };
  return {
    put: (record) => write((records) => void records.put({ ...record, accountId } satisfies OwnedRecord)),
    delete: (ids) => write((records) => ids.forEach((id) => void records.delete(id))),
    list: async (documentId) => (await owned()).filter((record) => record.documentId === documentId),
    documents: async () => [...new Set((await owned()).map((record) => record.documentId))],
    deleteBefore: (time) =>
      write((records) => {
        const old = records.index('savedAt').openKeyCursor(IDBKeyRange.upperBound(time, true));
        old.onsuccess = () => {
          if (!old.result) return;
          records.delete(old.result.primaryKey);
          old.result.continue();
        };
      }),
    take: takeSession,
    whenFree: (session, signal) => navigator.locks.request(LOCK + session, { signal }, () => undefined),
  };
}

/** The lock lasts as long as the page, or until it is given back. */
function takeSession(session: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK + session, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((giveBack) => resolve(() => giveBack()));
      })
      .catch(reject);
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const records = request.result.createObjectStore(RECORDS, { keyPath: 'id' });
    records.createIndex('accountId', 'accountId');
    records.createIndex('savedAt', 'savedAt');
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device refused'));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the device refused'));
  });
}
