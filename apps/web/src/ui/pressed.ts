import type { KeyboardEvent } from 'react';

/** A key that means itself: one that confirms or leaves a word of an input method does nothing else. */
export function isPressed(event: KeyboardEvent, key: 'Enter' | 'Escape'): boolean {
  return event.key === key && !event.nativeEvent.isComposing;
}
