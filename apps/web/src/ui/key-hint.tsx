import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const MAC = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** The key of a command, printed on its control; `aria-keyshortcuts` goes on the control itself. */
export function KeyHint({ keys }: { keys: string }) {
  const { t } = useTranslation('ui');
  const printed = { Enter: t('enterKey'), Shift: t('shiftKey'), Escape: t('escapeKey') };
  const named = Object.entries(printed).reduce((text, [name, word]) => text.replace(name, word), keys);
  const plain = keys === '+' ? keys : named.replaceAll('+', ' ');
  return <Kbd aria-hidden>{MAC ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧') : plain}</Kbd>;
}
