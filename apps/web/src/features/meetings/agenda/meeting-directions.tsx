import { Button } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDraft } from '../../../platform/drafts/use-draft';
import { DirectionsForm } from './directions-form';
import classes from './meeting-directions.module.css';

/** How to come to the meeting, read by every member; a facilitator says it in the same place. Closing returns the focus. */
export function MeetingDirections({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['agenda', 'points']);
  const [open, setOpen] = useState(() => meeting.abilities.giveDirections && hasDraft('directions', meeting.id));
  const textId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const { directions, abilities } = meeting;
  if (open) return <DirectionsForm meeting={meeting} onClose={() => setOpen(false)} />;
  if (directions === null && !abilities.giveDirections) return null;
  return (
    <p className={classes.directions}>
      {directions === null ? null : <span id={textId}>{t('directions', { directions })}</span>}
      {abilities.giveDirections ? (
        <Button
          ref={button}
          size="compact-sm"
          variant="subtle"
          aria-label={directions === null ? undefined : `${t('points:edit')}, ${t('directionsLabel')}`}
          aria-describedby={directions === null ? undefined : textId}
          onClick={() => setOpen(true)}
        >
          {directions === null ? t('giveDirections') : t('points:edit')}
        </Button>
      ) : null}
    </p>
  );
}
