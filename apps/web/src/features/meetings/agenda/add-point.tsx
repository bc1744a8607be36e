import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { hasDraft } from '../../../platform/drafts/use-draft';
import { KeyHint } from '../../../ui/key-hint';
import { AddPointForm } from './add-point-form';
import classes from './preparation.module.css';
import { addedPoint } from './use-add-point';

/** Under the agenda, where the point will land: a button, then its form in the same place. */
export function AddPoint({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('points');
  const words = usePointWords();
  const [open, setOpen] = useState(() => hasDraft('point', meeting.id));
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <>
      {open ? (
        <AddPointForm
          meeting={meeting}
          onClose={() => setOpen(false)}
          onAdded={(view) => {
            const agendaItem = addedPoint(meeting.agenda, view.agenda);
            if (agendaItem)
              setSaid(
                t('added', { title: words.titleOf(agendaItem), place: agendaItem.place, total: view.agenda.length }),
              );
            setOpen(false);
          }}
        />
      ) : (
        <Button
          ref={button}
          className={classes.add}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          data-action="add-point"
          aria-keyshortcuts="A"
          onClick={() => setOpen(true)}
        >
          {t('add')} <KeyHint keys="A" />
        </Button>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
