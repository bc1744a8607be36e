import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { WholeCodes } from '../../../ui/whole-codes';
import classes from './room-notices.module.css';
import type { Move, Said } from './use-room-screen';

const SHOWN_MS = 8_000;
/** How long a move can be taken back by one click. */
const BACK_MS = 10_000;

interface RoomConfirmationProps {
  /** `plain` says why nothing was done. */
  said: Said | null;
  onGone: () => void;
  onBack: (move: Move) => void;
}

/** What has just been done, or why nothing was: seen above the command that moves on, spoken politely, gone by itself. */
export function RoomConfirmation({ said, onGone, onBack }: RoomConfirmationProps) {
  const { t } = useTranslation('meeting-room');
  const move = said?.move ?? null;
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(onGone, move === null ? SHOWN_MS : BACK_MS);
    return () => clearTimeout(timer);
  }, [said, move, onGone]);
  return (
    <div className={classes.confirmation} data-tone={said?.tone}>
      <div role="status">
        {said === null ? null : (
          <p>
            {said.tone === 'done' ? (
              <IconCircleCheck size={18} stroke={1.75} aria-hidden />
            ) : (
              <IconInfoCircle size={18} stroke={1.75} aria-hidden />
            )}
            {/* Untranslated, and taken away whole: see `ChangingText`. */}
            <span key={said.words} translate="no">
              <WholeCodes>{said.words}</WholeCodes>
            </span>
          </p>
        )}
      </div>
      {move === null ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
          onClick={() => onBack(move)}
        >
          {t('takeMoveBack')}
        </Button>
      )}
    </div>
  );
}
