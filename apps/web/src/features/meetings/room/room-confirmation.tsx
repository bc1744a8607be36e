import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import classes from './room-notices.module.css';

const SHOWN_MS = 8_000;

interface RoomConfirmationProps {
  /** `plain` says why nothing was done. */
  said: { words: string; tone: 'done' | 'plain' } | null;
  onGone: () => void;
}

/** What has just been done, or why nothing was: seen bottom left, spoken politely, gone by itself. */
export function RoomConfirmation({ said, onGone }: RoomConfirmationProps) {
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, onGone]);
  return (
    <div role="status" className={classes.confirmation}>
      {said === null ? null : (
        <p data-tone={said.tone}>
          {said.tone === 'done' ? (
            <IconCircleCheck size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconInfoCircle size={18} stroke={1.75} aria-hidden />
          )}
          {said.words}
        </p>
      )}
    </div>
  );
}
