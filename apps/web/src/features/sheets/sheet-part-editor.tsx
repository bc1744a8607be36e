import type { DocumentConnection } from '@passerelle/document-sync/client';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { useKeptCaret } from './kept-caret';
import { partExtensions, type WrittenRoot } from './part-extensions';
import classes from './sheet-text.module.css';
import { useConnectionState } from './use-sheet';

interface SheetPartEditorProps<Root extends WrittenRoot> {
  connection: DocumentConnection;
  documentId: string;
  part: Root;
  /** Id of the heading that names the text. */
  labelId: string;
  /** What one writes there, shown while it is empty. */
  hint: string;
  onFocus: (editor: Editor) => void;
  onReady: (part: Root, editor: Editor) => void;
}

/** One text of a sheet, or the one of a note, written by several people at the same time. */
export function SheetPartEditor<Root extends WrittenRoot>(props: SheetPartEditorProps<Root>) {
  const { connection, documentId, part, labelId, hint, onFocus, onReady } = props;
  const editable = useConnectionState(connection, ({ access }) => access === 'write');
  const extensions = useMemo(() => partExtensions(connection, part), [connection, part]);
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: classes.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'aria-readonly': String(!editable),
        'aria-placeholder': hint,
        'data-hint': hint,
      },
    }),
    [labelId, hint, editable],
  );
  const editor = useEditor(
    {
      extensions,
      editorProps,
      editable,
      // The page forbids styles that the browser did not get from our own sheets.
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      onFocus: ({ editor: focused }) => onFocus(focused),
    },
    [connection, part],
  );
  useKeptCaret(editor, documentId, part);
  useEffect(() => onReady(part, editor), [editor, part, onReady]);
  return <EditorContent editor={editor} />;
}
