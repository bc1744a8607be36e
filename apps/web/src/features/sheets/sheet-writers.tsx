import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSheetConnection } from './use-sheet';
import { useSheetWriters } from './use-sheet-writers';
import classes from './sheet-writers.module.css';

interface SheetWritersProps {
  documentId: string;
  /** The text goes into the minutes, as the note of a general point does; else it is destroyed at the closing. */
  kept?: boolean;
}

/** Who else is in the text, and what becomes of it. Read when one wishes: it is never spoken by itself. */
export function SheetWriters({ documentId, kept = false }: SheetWritersProps) {
  const { t, i18n } = useTranslation(['sheet', 'points']);
  const { writing, resting } = useSheetWriters(useSheetConnection(documentId));
  const list = (names: readonly string[]): string =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <p className={classes.line}>
      <IconPencil size={16} stroke={1.75} aria-hidden />
      {writing.length > 0 ? <span>{t('writes', { count: writing.length, names: list(writing) })}</span> : null}
      {writing.length + resting.length === 0 ? <span className={classes.alone}>{t('nobodyWrites')}</span> : null}
      {resting.length > 0 ? <span>{t(kept ? 'points:inNote' : 'inSheet', { names: list(resting) })}</span> : null}
      <span className={classes.notes}>{t(kept ? 'points:noteKept' : 'notes')}</span>
    </p>
  );
}
