import { Button } from '@mantine/core';
import type { SheetVersionsView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../platform/dates';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { useDateContext } from '../../platform/time-zone';
import { Notice } from '../../ui/notice';
import { usePartName } from './part-name';
import { useRestoreVersion } from './use-restore-version';
import classes from './sheet-versions.module.css';

interface ErasureNoticeProps {
  sheetId: string;
  erasure: SheetVersionsView['erasure'];
  mayRestore: boolean;
}

/** A member has just erased most of a text: shown to all readers, with the button that brings it back. */
export function ErasureNotice({ sheetId, erasure, mayRestore }: ErasureNoticeProps) {
  const { t } = useTranslation('sheet');
  const sentence = useRefusalSentence();
  const partName = usePartName();
  const dates = useDateContext();
  const { restore, pending, error } = useRestoreVersion(sheetId);
  const [read, setRead] = useState<string | null>(null);
  const [restored, setRestored] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const bringBack = async (versionId: string, time: string): Promise<void> => {
    if (!(await restore(versionId))) return;
    setRestored(t('restored', { time }));
    setRead(versionId);
    // The button is gone: the focus stays where it was.
    place.current?.focus();
  };
  const leave = (versionId: string): void => {
    setRead(versionId);
    place.current?.focus();
  };
  const shown = erasure && erasure.versionId !== read ? erasure : null;
  const time = shown ? clockTime(shown.at, dates) : '';
  return (
    <div ref={place} tabIndex={-1} role="status" className={shown || restored !== null ? classes.place : undefined}>
      {shown ? (
        <Notice
          tone="watch"
          title={t('erased', { name: shown.name, part: partName(shown.part), time })}
          actions={
            <>
              {mayRestore ? (
                <Button size="xs" aria-busy={pending} onClick={() => void bringBack(shown.versionId, time)}>
                  {t('bringBack')}
                </Button>
              ) : null}
              <Button size="xs" variant="subtle" onClick={() => leave(shown.versionId)}>
                {t('gotIt')}
              </Button>
            </>
          }
        >
          {error ? sentence(error) : mayRestore ? t('erasedKept') : t('erasedAsk')}
        </Notice>
      ) : restored !== null ? (
        <Notice
          tone="done"
          actions={
            <Button size="xs" variant="subtle" onClick={() => setRestored(null)}>
              {t('gotIt')}
            </Button>
          }
        >
          {restored}
        </Notice>
      ) : null}
    </div>
  );
}
