import { useEffect, useRef, useState } from 'react';

/** A form opened by a button of its own: closing it gives the focus back to that button, drawn again by then. */
export function useOpened() {
  const [opened, setOpened] = useState(false);
  const wasOpened = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpened.current && !opened) button.current?.focus();
    wasOpened.current = opened;
  }, [opened]);
  return { opened, open: () => setOpened(true), close: () => setOpened(false), button };
}
