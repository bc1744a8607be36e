import type { DeviceStore, SealedRecord } from '@passerelle/document-sync/client';
import { canKeepSealed, deviceDatabase } from '../../platform/device-database';

const DATABASE = 'passerelle-unsent';
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
 * living session. Null where nothing can be kept sealed: the page then says so.
 */
export function browserDevice(accountId: string): AccountDevice | null {
  if (!canKeepSealed()) return null;
  const { read, write } = deviceDatabase(DATABASE, (records) => {
    records.createIndex('accountId', 'accountId');
    records.createIndex('savedAt', 'savedAt');
  });
  const owned = (): Promise<OwnedRecord[]> =>
    read((records) => records.index('accountId').getAll(accountId) as IDBRequest<OwnedRecord[]>);
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
