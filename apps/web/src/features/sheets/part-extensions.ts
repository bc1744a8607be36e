import type { AnyExtension } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { BulletList, ListItem, ListKeymap } from '@tiptap/extension-list';
import { Text } from '@tiptap/extension-text';
import type { DocumentConnection } from '@passerelle/document-sync/client';
import type { NOTE_ROOT, SheetPart } from '@passerelle/sheet';
import { drawCaret } from './caret-name';
import { composedText } from './composed-text';
import { SheetPaste } from './paste/sheet-paste';
import { TextInParagraphs, TypingPlace } from './typing-place';
import { WrittenParagraph } from './written-paragraph';

/** A text of a document: one of a sheet's four, or the only one of a note. */
export type WrittenRoot = SheetPart | typeof NOTE_ROOT;

/**
 * Paragraphs, bullets and bold, one by one. Nothing that writes by itself: opening a sheet must send no update, so no
 * trailing node, no starter kit, and the history is the one that undoes only what its author did.
 */
export function partExtensions(connection: DocumentConnection, part: WrittenRoot): AnyExtension[] {
  return [
    Document,
    WrittenParagraph,
    Text,
    Bold,
    BulletList,
    ListItem,
    ListKeymap,
    SheetPaste,
    TypingPlace,
    TextInParagraphs,
    Collaboration.configure({ document: connection.doc, field: part }),
    composedText(connection),
    CollaborationCaret.configure({
      provider: connection.presence,
      user: {},
      render: drawCaret,
      selectionRender: () => ({}),
    }),
  ];
}
