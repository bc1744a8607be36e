import { IconAlertTriangle, IconCloudCheck, IconDeviceFloppy, IconEye, IconRefresh } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './saved-state.module.css';

/** `unkept`: not saved, and this device can't keep it either. */
export type Saved = 'saved' | 'saving' | 'unsaved' | 'unkept' | 'readOnly';

const ICONS = {
  saved: IconCloudCheck,
  saving: IconRefresh,
  unsaved: IconDeviceFloppy,
  unkept: IconAlertTriangle,
  readOnly: IconEye,
};

/** What is worth saying aloud: getting worse, and coming back from it. */
export function spokenChange(before: Saved, after: Saved): Saved | null {
  if (after === before) return null;
  if (after === 'unsaved' || after === 'unkept' || after === 'readOnly') return after;
  return after === 'saved' && before !== 'saving' ? after : null;
}

/** The truth about saving, always in the same place and of the same width. */
export function SavedState({ state }: { state: Saved }) {
  const { t } = useTranslation('ui');
  const [settled, setSettled] = useState<Saved>(state);
  const [spoken, setSpoken] = useState<Saved | null>(null);
  if (state !== settled && state !== 'saving') {
    const change = spokenChange(settled, state);
    setSettled(state);
    if (change) setSpoken(change);
  }
  const Icon = ICONS[state];
  return (
    <span className={classes.saved} data-state={state}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes.words}>{t(`saved.${state}`)}</span>
      <VisuallyHidden role="status">{spoken ? t(`saved.${spoken}`) : ''}</VisuallyHidden>
    </span>
  );
}
