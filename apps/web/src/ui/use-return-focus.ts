import { useRef } from 'react';

interface ReturnFocus {
  /** To be called when the part opens. */
  remember: () => void;
  /** To be called when it closes. */
  restore: () => void;
}

/** Returns the focus to what opened a part of the page; `otherwise` is called when that element is gone. */
export function useReturnFocus(otherwise: () => void): ReturnFocus {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => void (opener.current = document.activeElement),
    restore: () =>
      void requestAnimationFrame(() => {
        const { current } = opener;
        if (current instanceof HTMLElement && current !== document.body && current.checkVisibility()) current.focus();
        else otherwise();
      }),
  };
}
