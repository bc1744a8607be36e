import { Button, CloseButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { KeyHint } from '../../../ui/key-hint';
import classes from './removed-point.module.css';
import { inTextField } from './use-preparation-keys';
import type { RemovedPoint } from './use-removed-point';

interface RemovedPointNoticeProps {
  removed: RemovedPoint | null;
  onPutBack: () => void;
  onForget: () => void;
}

/** Says what was taken off, bottom left, for as long as it can be put back. */
export function RemovedPointNotice({ removed, onPutBack, onForget }: RemovedPointNoticeProps) {
  const { t } = useTranslation(['points', 'ui']);
  const words = usePointWords();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!undo || !removed || inTextField(event.target)) return;
    event.preventDefault();
    onPutBack();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div role="status" className={classes.place}>
      {removed ? (
        <div className={classes.notice}>
          <IconTrash size={18} stroke={1.75} aria-hidden />
          <p>{t('removed', { title: words.titleOf(removed.agendaItem) })}</p>
          <Button size="xs" variant="subtle" aria-keyshortcuts="Control+Z" onClick={onPutBack}>
            {t('putBack')} <KeyHint keys="Ctrl+Z" />
          </Button>
          <CloseButton aria-label={t('ui:close')} onClick={onForget} />
        </div>
      ) : null}
    </div>
  );
}
