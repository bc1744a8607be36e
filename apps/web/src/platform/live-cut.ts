import { serverNow } from './server-clock';

/** Below this a cut is not worth a word. */
const SPOKEN_AFTER_MS = 2_000;

const listeners = new Set<() => void>();
let began: number | null = null;
let shown: number | null = null;
let tooManyPages = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  for (const listener of listeners) listener();
}

function show(since: number | null): void {
  if (since === shown) return;
  shown = since;
  tell();
}

/** The cut of the live connection: one for all the pages that say its age, whichever of them is open. */
export const liveCut = {
  /**
   * Since when the live connection has been cut, in milliseconds since 1970 by the clock of the server; null while it
   * holds, or has just fallen.
   */
  since: (): number | null => shown,
  /** True when the server let this page not in because its member has too many of them open. */
  hasTooManyPages: (): boolean => tooManyPages,
  refused: (code: string): void => {
    tooManyPages = code === 'too-many-attempts';
    tell();
  },
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
    tooManyPages = false;
    show(null);
  },
};
