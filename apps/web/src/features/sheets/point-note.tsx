import type { NoteEditorProps } from './note-editor';
import { NoteRegion } from './note-region';
import { SheetVersions } from './sheet-versions';

interface PointNoteProps {
  documentId: string;
  onFocusable: NoteEditorProps['onFocusable'];
}

/** The shared note of a general point, with its versions. */
export function PointNote({ documentId, onFocusable }: PointNoteProps) {
  return (
    <SheetVersions sheetId={documentId} note>
      <NoteRegion documentId={documentId} onFocusable={onFocusable} />
    </SheetVersions>
  );
}
