import type { KeyboardEvent } from 'react';

/** Escape closes a form opened in place, unless it has a list of its own to close first. */
export function closesOnEscape(close: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    close();
  };
}
