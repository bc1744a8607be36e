/** What any page has to know of text that the server has not committed yet. */
export interface UnsentText {
  /** Some text typed here is not committed by the server. */
  unsaved: boolean;
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

const NOTHING: UnsentText = { unsaved: false, kept: true };
let holder: UnsentTextHolder | null = null;

/** Called by the code that sends text, once it is loaded. */
export function holdUnsentText(texts: UnsentTextHolder): void {
  holder = texts;
}

export const unsentText = {
  get: (): UnsentText => holder?.get() ?? NOTHING,
  subscribe: (listener: () => void): (() => void) => holder?.subscribe(listener) ?? (() => undefined),
  discard: async (): Promise<void> => holder?.discard(),
  suspend: (): void => holder?.suspend(),
};
