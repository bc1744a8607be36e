import { DocumentConnection, type DocumentChannel } from '@passerelle/document-sync/client';
import { NOTE_ROOT, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { Editor } from '@tiptap/core';
import { partExtensions } from './part-extensions';
import { answered } from './sheet-server.fixture';

interface NoteEditor {
  connection: DocumentConnection;
  editor: Editor;
  close: () => void;
}

interface NoteEditorOptions {
  /** Lets the server answer; a spec that holds the clock gives its own. */
  settle?: () => Promise<unknown>;
  element?: HTMLElement;
}

/** Opens the note of a general point in an editor, as a member does; for specs. */
export async function openNote(
  channel: DocumentChannel,
  { settle = answered, element = document.createElement('div') }: NoteEditorOptions = {},
): Promise<NoteEditor> {
  const connection = new DocumentConnection({ documentId: 'note', channel, schemaVersion: SHEET_SCHEMA_VERSION });
  await settle();
  const editor = new Editor({ element, injectCSS: false, extensions: partExtensions(connection, NOTE_ROOT) });
  const close = (): void => {
    editor.destroy();
    connection.destroy();
  };
  return { connection, editor, close };
}
