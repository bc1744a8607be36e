import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenSheet } from './use-sheet';
import { useWhoWrites } from './use-who-writes';
import classes from './who-writes.module.css';

/** Who else is in the sheet, and what becomes of it. Read when one wishes: it is never spoken by itself. */
export function WhoWrites({ sheet }: { sheet: OpenSheet }) {
  const { t, i18n } = useTranslation('sheet');
  const names = useWhoWrites(sheet);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <p className={classes.line}>
      <IconPencil size={16} stroke={1.75} aria-hidden />
      <span>{names.length > 0 ? t('writes', { count: names.length, names: list }) : t('nobodyWrites')}</span>
      <span className={classes.notes}>{t('notes')}</span>
    </p>
  );
}
