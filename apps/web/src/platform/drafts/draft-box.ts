import { uuidv4 } from 'lib0/random';
import { FoundDrafts, type DraftDevice, type FoundDraft } from './found-drafts';
import { deviceNow, serverNow } from '../server-clock';

/** Between a key pressed and its writing, in milliseconds. */
const WRITE_DELAY_MS = 250;
const RETRY_DELAY_MS = 5_000;
/** What waits longer than this for a device that does not answer is said not to be kept. */
export const UNKEPT_AFTER_MS = 5_000;
/** Longer than any form may be filled. */
const LONGEST = 64 * 1024;

/** `writing`: not on the device yet. `unkept`: the device refuses it, or does not answer, or it is too long. */
export type DraftState = 'none' | 'writing' | 'kept' | 'unkept';

interface Written extends FoundDraft {
  version: number;
  /** The version that is on the device. */
  kept: number;
  /** Since when some of it is not on the device, in milliseconds since 1970. */
  unkeptSince: number;
  tooLong: boolean;
  /** By the device, and not written since. */
  refused: boolean;
}

/**
 * The drafts of one account on this page: what its forms hold and have not sent, and what pages that are gone left on the
 * device. Typing waits for nothing; when the device refuses, the state says so.
 */
export class DraftBox {
  private readonly session = uuidv4();
  private readonly written = new Map<string, Written>();
  private readonly found: FoundDrafts;
  private readonly listeners = new Set<() => void>();
  private readonly release: () => void;
  private work: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lateTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly accountId: string,
    private readonly device: DraftDevice | null,
  ) {
    this.found = new FoundDrafts(accountId, device, this.session, () => this.tell());
    this.release = device?.store.take(this.session) ?? (() => undefined);
  }

  /** Reads what earlier pages left. */
  load(): Promise<void> {
    return this.found.load();
  }

  /** What was last written in a form, by this page or by one that is gone. */
  get(key: string): FoundDraft | null {
    return this.written.get(key) ?? this.found.get(key);
  }

  stateOf(key: string): DraftState {
    const draft = this.written.get(key);
    if (!draft) return this.found.get(key) ? 'kept' : 'none';
    if (draft.kept === draft.version) return 'kept';
    if (this.device === null || draft.tooLong || draft.refused) return 'unkept';
    return deviceNow() - draft.unkeptSince < UNKEPT_AFTER_MS ? 'writing' : 'unkept';
  }

  /** Whether something is written in some form, and whether the device has all of it. */
  summary(): { some: boolean; kept: boolean } {
    const states = [...this.written.keys()].map((key) => this.stateOf(key));
    return { some: states.length > 0 || this.found.some, kept: states.every((state) => state === 'kept') };
  }

  write(key: string, value: unknown): void {
    const before = this.written.get(key);
    // What an earlier page left goes on in its own record.
    const id = before?.id ?? this.found.drop(key) ?? uuidv4();
    const isBehind = before !== undefined && before.kept !== before.version;
    this.written.set(key, {
      ...{ id, value, savedAt: serverNow(), version: (before?.version ?? 0) + 1, kept: before?.kept ?? 0 },
      ...{ tooLong: isTooLong(value), refused: before?.refused ?? false },
      unkeptSince: isBehind ? before.unkeptSince : deviceNow(),
    });
    this.writeIn(WRITE_DELAY_MS);
    this.tellIfLate();
    this.tell();
  }

  /**
   * Sent, or given up: nothing of it stays on the device. Another draft of the same form, which
   * no form has shown yet, stays, and `get` answers it next.
   */
  forget(key: string): void {
    const id = this.written.get(key)?.id ?? this.found.drop(key);
    this.written.delete(key);
    if (id !== undefined) this.inTurn(async () => this.device?.store.delete([id]));
    this.tell();
  }

  async forgetAll(): Promise<void> {
    for (const key of this.keys()) while (this.holds(key)) this.forget(key);
    await this.work;
  }

  /** Erases every draft whose name holds one of these ids: the form, then what it is about (`use-draft.ts`). */
  forgetAbout(ids: readonly string[]): void {
    const isAbout = (key: string): boolean =>
      key
        .split('/')
        .slice(1)
        .some((id) => ids.includes(id));
    for (const key of this.keys().filter(isAbout)) while (this.holds(key)) this.forget(key);
  }

  /** Writes without delay. Resolves once the device has answered. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.inTurn(() => this.writeAll());
    await this.work;
  }

  /** The account leaves this page; what is on the device waits there. */
  async close(): Promise<void> {
    await this.flush();
    if (this.timer) clearTimeout(this.timer);
    if (this.lateTimer) clearTimeout(this.lateTimer);
    this.found.close();
    this.release();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private keys(): string[] {
    return [...this.written.keys(), ...this.found.keys()];
  }

  private holds(key: string): boolean {
    return this.get(key) !== null;
  }

  private writeIn(delay: number): void {
    if (this.device) this.timer ??= setTimeout(() => void this.flush(), delay);
  }

  /** The state of a draft also changes when the device does not answer. */
  private tellIfLate(): void {
    this.lateTimer ??= setTimeout(() => {
      this.lateTimer = null;
      if ([...this.written.keys()].some((key) => this.stateOf(key) === 'writing')) this.tellIfLate();
      this.tell();
    }, UNKEPT_AFTER_MS);
  }

  private async writeAll(): Promise<void> {
    if (!this.device) return;
    for (const [key, draft] of this.written) {
      if (draft.kept !== draft.version && !draft.tooLong) await this.put(this.device, key, draft);
    }
  }

  private async put(
    { store, seal }: DraftDevice,
    key: string,
    { id, value, savedAt, version }: Written,
  ): Promise<void> {
    const startedAt = deviceNow();
    try {
      const sealed = await seal.seal({ key, value }, id);
      // Sent while it was sealed.
      if (this.written.get(key)?.id !== id) return;
      await store.put({ id, accountId: this.accountId, session: this.session, savedAt, sealed });
      this.change(key, id, { kept: version, refused: false, unkeptSince: startedAt });
    } catch {
      this.change(key, id, { refused: true });
      this.writeIn(RETRY_DELAY_MS);
    }
  }

  private change(key: string, id: string, change: Partial<Written>): void {
    const now = this.written.get(key);
    if (now?.id === id) this.written.set(key, { ...now, ...change });
    this.tell();
  }

  private inTurn(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch(() => undefined);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function isTooLong(value: unknown): boolean {
  return JSON.stringify(value).length > LONGEST;
}
