import { serverNow } from './server-clock';

/** Below this a cut is not worth a word. */
const SPOKEN_AFTER_MS = 2_000;

const listeners = new Set<() => void>();
let began: number | null = null;
let shown: number | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function show(since: number | null): void {
  if (since === shown) return;
  shown = since;
  for (const listener of listeners) listener();
}

/** The cut of the live connection: one for all the pages that say its age, whichever of them is open. */
export const liveCut = {
  /**
   * Since when the live connection has been cut, in milliseconds since 1970 by the clock of the server; null while it
   * holds, or has just fallen.
   */
  since: (): number | null => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  begin: (): void => {
    if (began !== null) return;
    const since = serverNow();
    began = since;
    timer = setTimeout(() => show(since), SPOKEN_AFTER_MS);
  },
  end: (): void => {
    clearTimeout(timer);
    began = null;
    show(null);
  },
};
