/** What becomes of the text typed on this page if it is left now. */
export type UnsavedText = 'none' | 'kept-here' | 'lost';

interface Holder {
  /** Resolves once the device has answered. */
  text: () => Promise<UnsavedText>;
  /** Somebody else may come in: nothing of this member stays in memory. */
  letGo: () => void;
}

let holder: Holder | null = null;

/** Whatever holds text that is not saved, once its code is there, says so here. */
export function holdText(by: Holder): void {
  holder = by;
}

export function unsavedText(): Promise<UnsavedText> {
  return holder?.text() ?? Promise.resolve('none');
}

export function letGoOfText(): void {
  holder?.letGo();
}
