const RECORDS = 'records';

/** Records of this browser, each by its id. Each call may reject, when storage is refused, full or lost. */
export interface DeviceDatabase {
  /** Resolves to the answer to the one request that `ask` makes. */
  read: <Answer>(ask: (records: IDBObjectStore) => IDBRequest<Answer>) => Promise<Answer>;
  /** Resolves once a crash of the page can't lose what `change` does. */
  write: (change: (records: IDBObjectStore) => void) => Promise<void>;
}

/** False where the browser lends no storage, no lock or no cryptography: plain HTTP, an old browser. */
export function canKeepSealed(): boolean {
  return 'indexedDB' in globalThis && 'locks' in navigator && 'subtle' in crypto;
}

/** Opened at the first call. `create` adds to its records, where they do not exist yet, what they are searched by. */
export function deviceDatabase(name: string, create: (records: IDBObjectStore) => void): DeviceDatabase {
  let opened: Promise<IDBDatabase> | null = null;
  const forget = (): void => void (opened = null);
  const database = (): Promise<IDBDatabase> => {
    opened ??= open(name, create, forget);
    // Refused once, in private browsing for instance, it may be lent later.
    opened.catch(forget);
    return opened;
  };
  return {
    read: async (ask) => answer(ask((await database()).transaction(RECORDS).objectStore(RECORDS))),
    write: async (change) => {
      const transaction = (await database()).transaction(RECORDS, 'readwrite', { durability: 'strict' });
      change(transaction.objectStore(RECORDS));
      await done(transaction);
    },
  };
}

async function open(name: string, create: (records: IDBObjectStore) => void, lost: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => create(request.result.createObjectStore(RECORDS, { keyPath: 'id' }));
  const database = await answer(request);
  // The browser takes it back: from a telephone that it wakes up, or when what it holds of the site is erased.
  database.onclose = lost;
  return database;
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
