import type { DocumentConnection } from '@passerelle/document-sync/client';
import { NOTE_ROOT } from '@passerelle/sheet';
import { IconEye } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showCaretName } from './caret-name';
import { watchCarets } from './caret-moves';
import classes from './note-editor.module.css';
import { SheetPartEditor } from './sheet-part-editor';
import sheetClasses from './sheet-editor.module.css';
import { TextToolbar } from './text-toolbar';
import { useConnectionState } from './use-sheet';

/** A note that has left the screen takes no focus any more. */
const nowhere = (): void => undefined;

export interface NoteEditorProps {
  connection: DocumentConnection;
  documentId: string;
  /** Given once the note can take the focus. */
  onFocusable: (focus: () => void) => void;
}

/** The one text of a general point, and what becomes of it. Its chunk holds the editor, as the sheet's does. */
export default function NoteEditor({ connection, documentId, onFocusable }: NoteEditorProps) {
  const { t } = useTranslation(['points', 'ui']);
  const id = useId();
  const [editor, setEditor] = useState<Editor | null>(null);
  const ready = useCallback((_root: string, note: Editor) => setEditor(note), []);
  useEffect(() => {
    onFocusable(() => void editor?.commands.focus('end'));
    return () => onFocusable(nowhere);
  }, [editor, onFocusable]);
  useEffect(() => watchCarets(connection, showCaretName), [connection]);
  const writes = useConnectionState(connection, ({ access }) => access === 'write');
  return (
    <>
      <div className={sheetClasses.head}>
        <h3 id={id}>{t('note')}</h3>
        {writes ? (
          <TextToolbar editor={editor} disabled={false} />
        ) : (
          <span className={classes.readOnly}>
            <IconEye size={18} stroke={1.75} aria-hidden />
            {t('ui:saved.readOnly')}
          </span>
        )}
      </div>
      <section className={sheetClasses.part}>
        <p className={classes.goes}>{t('noteGoes')}</p>
        <SheetPartEditor
          connection={connection}
          documentId={documentId}
          part={NOTE_ROOT}
          labelId={id}
          hint={writes ? t('noteHint') : t('noteEmpty')}
          onFocus={setEditor}
          onReady={ready}
        />
      </section>
    </>
  );
}
