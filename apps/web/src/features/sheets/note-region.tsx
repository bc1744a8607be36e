import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteEditorProps } from './note-editor';
import { SheetGate } from './sheet-gate';
import type { OpenSheet } from './use-sheet';

const NoteEditor = lazy(() => import('./note-editor'));

interface NoteRegionProps {
  /** Null while the document is being opened. */
  sheet: OpenSheet | null;
  onFocusable: NoteEditorProps['onFocusable'];
}

/** The shared note of a general point, or the sentence that says why it is not there. */
export function NoteRegion({ sheet, onFocusable }: NoteRegionProps) {
  const { t } = useTranslation('points');
  const sentences = { destroyed: t('noteClosed'), revoked: t('noteRevoked'), reload: t('noteReload') };
  return (
    <SheetGate sheet={sheet} sentences={sentences}>
      {(open) => <NoteEditor key={open.connection.doc.guid} sheet={open} onFocusable={onFocusable} />}
    </SheetGate>
  );
}
