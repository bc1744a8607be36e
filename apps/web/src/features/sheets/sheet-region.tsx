import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetEditorProps } from './sheet-editor';
import { SheetGate } from './sheet-gate';
import type { OpenSheet } from './use-sheet';

const SheetEditor = lazy(() => import('./sheet-editor'));

interface SheetRegionProps {
  /** Null while the document is being opened. */
  sheet: OpenSheet | null;
  title: ReactNode;
  decided: SheetEditorProps['decided'];
  onFocusable: SheetEditorProps['onFocusable'];
}

/** The sheet of a case, or the sentence that says why it is not there. */
export function SheetRegion({ sheet, title, decided, onFocusable }: SheetRegionProps) {
  const { t } = useTranslation('sheet');
  const sentences = { destroyed: t('destroyed'), revoked: t('revoked'), reload: t('reload') };
  return (
    <SheetGate sheet={sheet} sentences={sentences}>
      {(open) => <SheetEditor key={open.connection.doc.guid} sheet={open} {...{ title, decided, onFocusable }} />}
    </SheetGate>
  );
}
