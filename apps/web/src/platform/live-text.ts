import { useSyncExternalStore } from 'react';

/** A text that may change at any key pressed here or elsewhere: read once, or followed by the one part that shows it. */
export interface LiveText {
  get: () => string;
  /** Answers how to stop. */
  subscribe: (changed: () => void) => () => void;
}

/** Renders the component again at each change of the text. */
export function useLiveText({ get, subscribe }: LiveText): string {
  return useSyncExternalStore(subscribe, get);
}
