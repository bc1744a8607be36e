import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetEditorProps } from './sheet-editor';
import { SheetGate } from './sheet-gate';

const SheetEditor = lazy(() => import('./sheet-editor'));

interface SheetRegionProps {
  documentId: string;
  title: ReactNode;
  question: SheetEditorProps['question'];
  decided: SheetEditorProps['decided'];
  onFocusable: SheetEditorProps['onFocusable'];
}

/** The sheet of a case, or the sentence that says why it is not there. */
export function SheetRegion({ documentId, title, question, decided, onFocusable }: SheetRegionProps) {
  const { t } = useTranslation('sheet');
  const sentences = { destroyed: t('destroyed'), revoked: t('revoked'), reload: t('reload') };
  return (
    <SheetGate documentId={documentId} sentences={sentences}>
      {(connection) => (
        <SheetEditor
          key={connection.doc.guid}
          connection={connection}
          {...{ documentId, title, question, decided, onFocusable }}
        />
      )}
    </SheetGate>
  );
}
