import type { KeyboardEvent } from 'react';
import { isPressed } from './pressed';

/**
 * Escape closes a form opened in place, unless it has a list of its own to close first. What was written in it stays: one
 * key, pressed by mistake, must not erase a text.
 */
export function closesOnEscape(close: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!isPressed(event, 'Escape') || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    close();
  };
}
