import type { DraftSeal } from './draft-seal';
import type { DraftRecord, DraftStore } from './draft-store';
import { serverNow } from '../server-clock';

const KEPT_FOR_MS = 30 * 24 * 3_600_000;

/** Where drafts are kept, and what seals them. */
export interface DraftDevice {
  store: DraftStore;
  seal: DraftSeal;
}

/** What a page that is gone left in a form. */
export interface FoundDraft {
  id: string;
  value: unknown;
  savedAt: number;
}

/** The drafts that pages which are gone left on this device for one account. Those of a living page are its own. */
export class FoundDrafts {
  private readonly byKey = new Map<string, FoundDraft[]>();
  private readonly known = new Set<string>();
  private readonly watched = new Set<string>();
  private readonly closing = new AbortController();

  constructor(
    private readonly accountId: string,
    private readonly device: DraftDevice | null,
    private readonly ownSession: string,
    private readonly changed: () => void,
  ) {}

  async load(): Promise<void> {
    if (!this.device) return;
    const { store, seal } = this.device;
    try {
      const records = (await store.list()).filter(({ session }) => session !== this.ownSession);
      const living = new Set(await store.living([...new Set(records.map(({ session }) => session))]));
      const left = records.filter(({ session }) => !living.has(session));
      const isOld = ({ savedAt }: DraftRecord): boolean => savedAt < serverNow() - KEPT_FOR_MS;
      // Those of accounts that never come back to this browser too.
      if (left.some(isOld)) await store.delete(left.filter(isOld).map(({ id }) => id));
      const isOwn = ({ accountId }: DraftRecord): boolean => accountId === this.accountId;
      for (const { session } of records.filter(isOwn)) if (living.has(session)) this.watch(store, session);
      await this.open(
        seal,
        left.filter((record) => isOwn(record) && !isOld(record)),
      );
    } catch {
      // Storage refused: nothing was kept, and what is written from now on is said not to be.
    }
    this.changed();
  }

  /** The last one written in a form, when there are several. */
  get(key: string): FoundDraft | null {
    return this.byKey.get(key)?.[0] ?? null;
  }

  keys(): string[] {
    return [...this.byKey.keys()];
  }

  get some(): boolean {
    return this.byKey.size > 0;
  }

  /** Answers the id of its record. */
  drop(key: string): string | undefined {
    const [first, ...others] = this.byKey.get(key) ?? [];
    if (others.length > 0) this.byKey.set(key, others);
    else this.byKey.delete(key);
    return first?.id;
  }

  close(): void {
    this.closing.abort();
  }

  private async open(seal: DraftSeal, records: readonly DraftRecord[]): Promise<void> {
    for (const { id, savedAt, sealed } of records) {
      if (this.known.has(id)) continue;
      this.known.add(id);
      const opened = await seal.open(sealed, id);
      if (!opened) continue;
      const all = [...(this.byKey.get(opened.key) ?? []), { id, value: opened.value, savedAt }];
      this.byKey.set(
        opened.key,
        all.sort((one, other) => other.savedAt - one.savedAt),
      );
    }
  }

  /** A page that was just left may still hold its session while this one begins. */
  private watch(store: DraftStore, session: string): void {
    if (this.watched.has(session)) return;
    this.watched.add(session);
    store.whenFree(session, this.closing.signal).then(
      () => {
        this.watched.delete(session);
        void this.load();
      },
      () => undefined,
    );
  }
}
