import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteEditorProps } from './note-editor';
import { SheetGate } from './sheet-gate';

const NoteEditor = lazy(() => import('./note-editor'));

interface NoteRegionProps {
  documentId: string;
  onFocusable: NoteEditorProps['onFocusable'];
}

/** The shared note of a general point, or the sentence that says why it is not there. */
export function NoteRegion({ documentId, onFocusable }: NoteRegionProps) {
  const { t } = useTranslation('points');
  const sentences = { destroyed: t('noteClosed'), revoked: t('noteRevoked'), reload: t('noteReload') };
  return (
    <SheetGate documentId={documentId} sentences={sentences}>
      {(connection) => <NoteEditor key={connection.doc.guid} {...{ connection, documentId, onFocusable }} />}
    </SheetGate>
  );
}
