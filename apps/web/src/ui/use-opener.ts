import { useRef } from 'react';

interface Opener {
  /** To be called when the part opens. */
  keep: () => void;
  /** To be called when it closes. */
  giveBack: () => void;
}

/** Gives the focus back to what opened a part of the page; `otherwise` is called when that is gone. */
export function useOpener(otherwise: () => void): Opener {
  const opener = useRef<Element | null>(null);
  return {
    keep: () => void (opener.current = document.activeElement),
    giveBack: () =>
      void requestAnimationFrame(() => {
        const { current } = opener;
        if (current instanceof HTMLElement && current !== document.body && current.checkVisibility()) current.focus();
        else otherwise();
      }),
  };
}
