/** What any page has to know of text that the server has not committed yet. */
export interface UnsentText {
  /** Some text typed here is not committed by the server. */
  unsaved: boolean;
  /** Some of it may still be committed: the server has not refused it for good. */
  awaited: boolean;
  /** All of it is on this device, and would survive this page. */
  kept: boolean;
}

export interface UnsentTextHolder {
  get: () => UnsentText;
  subscribe: (listener: () => void) => () => void;
  /** Drops it, here and on the device. */
  discard: () => Promise<void>;
  /** The sign-in has ended: what is on the device stays there, what is not stays in this page. */
  suspend: () => void;
}

const NOTHING: UnsentText = { unsaved: false, awaited: false, kept: true };
let holder: UnsentTextHolder | null = null;
let unsubscribe = (): void => undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Called by the code that sends text, once it is loaded: perhaps after a page has begun to listen. */
export function holdUnsentText(texts: UnsentTextHolder): void {
  unsubscribe();
  holder = texts;
  unsubscribe = texts.subscribe(tell);
  tell();
}

export const unsentText = {
  get: (): UnsentText => holder?.get() ?? NOTHING,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  discard: async (): Promise<void> => holder?.discard(),
  suspend: (): void => holder?.suspend(),
};
