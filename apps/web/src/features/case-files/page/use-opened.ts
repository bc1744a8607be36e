import { hasDraft, type DraftOf } from '../../../platform/drafts/use-draft';
import { useEffect, useRef, useState } from 'react';

/**
 * A form opened by a button of its own: closing it gives the focus back to that button, drawn again by then. It is there
 * from the start when something was written in it and not sent.
 */
export function useOpened(draft?: DraftOf) {
  const [opened, setOpened] = useState(() => draft !== undefined && hasDraft(...draft));
  const wasOpened = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpened.current && !opened) button.current?.focus();
    wasOpened.current = opened;
  }, [opened]);
  return { opened, open: () => setOpened(true), close: () => setOpened(false), button };
}
