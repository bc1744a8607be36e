import { useState } from 'react';
import { remember, remembered } from '../../../../platform/device-memory';

const KEY = 'passerelle.letters';

/** Whether single letters are shortcuts of the room; kept on the device. */
export function useShortcuts(): [boolean, (on: boolean) => void] {
  const [shortcuts, setShortcuts] = useState(() => remembered(KEY) !== 'off');
  return [
    shortcuts,
    (on) => {
      remember(KEY, on ? null : 'off');
      setShortcuts(on);
    },
  ];
}
