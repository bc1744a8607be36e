import { canKeepSealed, deviceDatabase } from '../device-database';

const DATABASE = 'passerelle-drafts';
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

/** Null where nothing can be kept sealed. */
export function browserDraftStore(): DraftStore | null {
  if (!canKeepSealed()) return null;
  const database = deviceDatabase(DATABASE, () => undefined);
  return {
    put: (record) => database.write((records) => void records.put(record)),
    delete: (ids) => database.write((records) => ids.forEach((id) => void records.delete(id))),
    list: () => database.read((records) => records.getAll() as IDBRequest<DraftRecord[]>),
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
