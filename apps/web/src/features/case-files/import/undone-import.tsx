import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import type { UndoImport } from './use-undo-import';

/** What the undoing took back, and what stays because somebody worked on it. */
export function UndoneImport({ undone }: { undone: NonNullable<UndoImport['undone']> }) {
  const { t } = useTranslation('case-files');
  const { removed, kept } = undone;
  return (
    <Notice tone="done" title={t('undone', { count: removed })}>
      {kept.length > 0 ? t('undoneKept', { count: kept.length, references: kept.join(', ') }) : t('undoneNone')}
    </Notice>
  );
}
