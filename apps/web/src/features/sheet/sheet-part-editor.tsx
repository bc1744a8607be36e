import type { SheetPart } from '@passerelle/sheet';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { partExtensions } from './part-extensions';
import classes from './sheet-text.module.css';
import type { OpenSheet } from './use-sheet';

interface SheetPartEditorProps {
  sheet: OpenSheet;
  part: SheetPart;
  /** Id of the heading that names the text. */
  labelId: string;
  /** What one writes there, shown while it is empty. */
  hint: string;
  onFocus: (editor: Editor) => void;
  onReady: (part: SheetPart, editor: Editor) => void;
}

/** One of the four texts of the sheet, written by several people at once. */
export function SheetPartEditor({ sheet, part, labelId, hint, onFocus, onReady }: SheetPartEditorProps) {
  const { connection } = sheet;
  const editable = sheet.state.access === 'write';
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
  useEffect(() => onReady(part, editor), [editor, part, onReady]);
  return <EditorContent editor={editor} />;
}
