import type * as Y from 'yjs';
import { fragmentText, madeByServer, writeLines } from './plain-text.js';

/** The one text of a note. No sheet has a root of that name, nor a note any root of a sheet. */
export const NOTE_ROOT = 'note';

/**
 * The Yjs V1 update that makes the shared note of a general point: one empty text, with the one paragraph that an editor
 * wants. Made once, by the server; a client never seeds. Always the same bytes.
 */
export function createNote(): Uint8Array {
  return madeByServer((doc) => writeLines(doc.getXmlFragment(NOTE_ROOT), ''));
}

/** The plain text of a note, written as `sheetText` writes; empty for a document that is no note. */
export function noteText(doc: Y.Doc): string {
  return fragmentText(doc.getXmlFragment(NOTE_ROOT));
}
