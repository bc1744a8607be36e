/** Whether text that was given back to its author leaves by itself once they may write there again. */
export type MayLeave = 'none' | 'some' | 'all';

/** What any page has to know of text that the server has not committed yet. */
export interface UnsentText {
  /** Some text typed here is not committed by the server. */
  unsaved: boolean;
  /** Some of it may still be committed: the server has not refused it for good. */
  awaited: boolean;
  /** All of it is on this device, and would survive this page. */
  kept: boolean;
  /**
   * This device takes what is typed: it is kept, or will be in a moment. `kept` is for what must be certain of the last
   * letter, this one for what is said while one types.
   */
  keeping: boolean;
  /** What was refused for good, given back to its author: the account whose page this is. Empty when there is none. */
  rejectedText: string;
  /** How much of it is kept and leaves by itself once its author may write there again. */
  mayLeave: MayLeave;
  /** What had been given back and has been saved since, until its author has read that. Empty when there is none. */
  sentText: string;
}

/** All is saved, and nothing was given back. */
export const NOTHING_UNSENT: UnsentText = {
  unsaved: false,
  awaited: false,
  kept: true,
  keeping: true,
  rejectedText: '',
  mayLeave: 'none',
  sentText: '',
};

export interface UnsentTextHolder {
  get: () => UnsentText;
  subscribe: (listener: () => void) => () => void;
  /** Drops that of the account whose page this is, here and on the device. */
  discard: () => Promise<void>;
  /** Drops the rejected text alone: its author has it. */
  forgetRejected: () => void;
  /** The author has read that text which had been given back is saved. */
  forgetSent: () => void;
  /** The sign-in has ended: what is on the device stays there, what is not stays in this page. */
  suspend: () => void;
}

export function isSameUnsentText(one: UnsentText, other: UnsentText): boolean {
  return (Object.keys(one) as Array<keyof UnsentText>).every((key) => one[key] === other[key]);
}

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
  get: (): UnsentText => holder?.get() ?? NOTHING_UNSENT,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  discard: async (): Promise<void> => holder?.discard(),
  forgetRejected: (): void => holder?.forgetRejected(),
  forgetSent: (): void => holder?.forgetSent(),
  suspend: (): void => holder?.suspend(),
};
