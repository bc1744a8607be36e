import { Kbd } from '@mantine/core';

const MAC = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** The key of a gesture, printed on its control; `aria-keyshortcuts` goes on the control itself. */
export function KeyHint({ keys }: { keys: string }) {
  return <Kbd aria-hidden>{MAC ? keys.replace('Ctrl+', '⌘').replace('Maj+', '⇧') : keys.replaceAll('+', ' ')}</Kbd>;
}
