const DATABASE = 'passerelle-drafts';
const RECORDS = 'records';
const LOCK = 'passerelle-drafts:';

/** A draft as the device keeps it. What was written, and in which form, is sealed. */
export interface DraftRecord {
  id: string;
  accountId: string;
  /** The opening of the product by one page, alive as long as that page. */
  session: string;
  /** Milliseconds since 1970, by the server's time as the page knows it. */
  savedAt: number;
  sealed: Uint8Array;
}

/** What a browser keeps for its pages. Each call may reject, when storage is refused, full or lost. */
export interface DraftStore {
  /** Resolves once a crash of the page can't lose it. */
  put(record: DraftRecord): Promise<void>;
  delete(ids: readonly string[]): Promise<void>;
  /** Of every account that has written in this browser. */
  list(): Promise<DraftRecord[]>;
  /** Holds a session while this page lives, or until the returned function is called. */
  take(session: string): () => void;
  /** Of some sessions, those whose page lives. */
  living(sessions: readonly string[]): Promise<string[]>;
  /** Resolves once no page holds the session; rejects when `signal` is aborted. */
  whenFree(session: string, signal: AbortSignal): Promise<void>;
}

/** Null where the browser lends no storage, no lock or no cryptography: plain HTTP, an old browser. */
export function browserDraftStore(): DraftStore | null {
  if (!('indexedDB' in globalThis) || !('locks' in navigator) || !('subtle' in crypto)) return null;
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open();
    // Refused once, in private browsing for instance, it may be lent later.
    opened.catch(() => (opened = null));
    return opened;
  };
  const write = async (change: (records: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database()).transaction(RECORDS, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(RECORDS));
    await done(transaction);
  };
  return {
    put: (record) => write((records) => void records.put(record)),
    delete: (ids) => write((records) => ids.forEach((id) => void records.delete(id))),
    list: async () => {
      const records = (await database()).transaction(RECORDS).objectStore(RECORDS);
      return answer(records.getAll() as IDBRequest<DraftRecord[]>);
    },
    take: (session) => {
      const end = new AbortController();
      let release = (): void => end.abort();
      const hold = (): Promise<void> => new Promise((resolve) => (release = resolve));
      navigator.locks.request(LOCK + session, { signal: end.signal }, hold).catch(() => undefined);
      return () => release();
    },
    living: async (sessions) => {
      const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
      return sessions.filter((session) => held.has(LOCK + session));
    },
    whenFree: (session, signal) => navigator.locks.request(LOCK + session, { signal }, () => undefined),
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(RECORDS, { keyPath: 'id' });
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
