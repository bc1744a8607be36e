import { useState } from 'react';
import { remember, remembered } from '../../../../platform/device-memory';

const KEY = 'passerelle.letters';

/** Whether single letters act in the room; kept on the device. */
export function useLetters(): [boolean, (on: boolean) => void] {
  const [letters, setLetters] = useState(() => remembered(KEY) !== 'off');
  return [
    letters,
    (on) => {
      remember(KEY, on ? null : 'off');
      setLetters(on);
    },
  ];
}
