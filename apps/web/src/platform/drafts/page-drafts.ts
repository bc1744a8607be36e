import { DraftBox } from './draft-box';
import { DraftSeal } from './draft-seal';
import { browserDraftStore, type DraftStore } from './draft-store';

/** Storage that does not answer must not keep the page from being shown: what it holds then comes later. */
const PATIENCE_MS = 1_000;

/** Before anybody is signed in: what a form holds is in memory, and said not to be kept. */
const nobody = (): DraftBox => new DraftBox('', null);

let box = nobody();
const listeners = new Set<() => void>();
const ask = (event: BeforeUnloadEvent): void => {
  void box.flush();
  event.preventDefault();
};
const flush = (): void => void box.flush();

/** The browser asks before leaving only while something would really be lost. */
function changed(): void {
  window.removeEventListener('beforeunload', ask);
  if (!box.summary().kept) window.addEventListener('beforeunload', ask);
  for (const listener of listeners) listener();
}

let unsubscribe = box.subscribe(changed);

function become(next: DraftBox): void {
  unsubscribe();
  box = next;
  unsubscribe = next.subscribe(changed);
  changed();
}

/**
 * Opens the drafts of the account that is signed in, with the key that the server gives to it alone. Resolves once those
 * that the device keeps can be read.
 */
export async function openDrafts(
  accountId: string,
  key: string,
  store: DraftStore | null = browserDraftStore(),
): Promise<void> {
  if (box.accountId === accountId) return;
  closeDrafts();
  const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  const opened = new DraftBox(accountId, store && { store, seal: new DraftSeal(bytes) });
  become(opened);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  await Promise.race([opened.load(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** The account leaves this page: nothing that it wrote stays in its memory. */
export function closeDrafts(): void {
  void box.close();
  window.removeEventListener('pagehide', flush);
  document.removeEventListener('visibilitychange', flush);
  become(nobody());
}

let last = { some: false, kept: true };

export const pageDrafts = {
  box: (): DraftBox => box,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Whether some form holds what was not sent, and whether the device has all of it. The same object until it changes. */
  summary: (): { some: boolean; kept: boolean } => {
    const { some, kept } = box.summary();
    if (last.some !== some || last.kept !== kept) last = { some, kept };
    return last;
  },
};
