import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import classes from './room-notices.module.css';

const SHOWN_MS = 8_000;

/** What has just been done, in words: seen bottom left, spoken politely, gone by itself. */
export function RoomConfirmation({ words, onGone }: { words: string | null; onGone: () => void }) {
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words, onGone]);
  return (
    <div role="status" className={classes.confirmation}>
      {words === null ? null : (
        <p>
          <IconCircleCheck size={18} stroke={1.75} aria-hidden />
          {words}
        </p>
      )}
    </div>
  );
}
