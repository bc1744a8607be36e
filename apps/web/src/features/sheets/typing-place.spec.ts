import type { DocumentConnection } from '@passerelle/document-sync/client';
import { createNote, NOTE_ROOT, noteText } from '@passerelle/sheet';
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { openNote } from './note-editor.fixture';
import { answered, sheetServer } from './sheet-server.fixture';

const { channel, byAnother, relay } = sheetServer(createNote());
let connection: DocumentConnection;
let editor: Editor;
let close: () => void;

beforeEach(async () => {
  ({ connection, editor, close } = await openNote(channel));
});
afterEach(() => close());

const shown = (): string => editor.getText();
const type = (letter: string): boolean => editor.commands.command(({ tr }) => Boolean(tr.insertText(letter)));
function textIn(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment(NOTE_ROOT).get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
}

it('keeps two words whole that are typed at one caret, when they have a letter in common', () => {
  let caret: Y.RelativePosition | null = null;
  const another = (letter: string): void =>
    byAnother((doc) => {
      const text = textIn(doc);
      const at = caret === null ? 0 : (Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index ?? 0);
      text.insert(at, letter);
      caret = Y.createRelativePositionFromTypeIndex(text, at + 1, -1);
    });
  another('u');
  editor.commands.setTextSelection(1);
  type('u');
  another('n');
  type('s');
  another('e');
  expect(shown()).toBe('usune');
  expect(noteText(connection.doc)).toBe('usune');
});

it.each([
  ['one of two', 'abc dee', 6, 1, 'abc de'],
  ['before the others', 'abc eef', 5, 1, 'abc ef'],
  ['two letters', 'papapa', 3, 2, 'papa'],
])('erases of equal letters the ones beside the caret (%s)', (_name, words, from, length, left) => {
  editor.commands.insertContent(words);
  const text = textIn(connection.doc);
  const after = Y.createRelativePositionFromTypeIndex(text, from - 1 + length);
  editor.commands.deleteRange({ from, to: from + length });
  // The letter after those that are erased is still the same one.
  expect(Y.createAbsolutePositionFromRelativePosition(after, connection.doc)?.index).toBe(from - 1);
  expect(after.item && Y.getItem(connection.doc.store, after.item).deleted).toBe(false);
  expect([shown(), noteText(connection.doc)]).toEqual([left, left]);
});

it.each([2, 4_294_967_295])(
  'loses no letter of two who begin an empty text, whichever comes first (%i)',
  async (id) => {
    const other = new Y.Doc();
    other.clientID = id;
    Y.applyUpdate(other, createNote());
    other.on('update', relay);
    type('u');
    textIn(other).insert(0, 'q');
    await answered();
    type('n');
    textIn(other).insert(1, 'uoi');
    await answered();
    type('e');
    expect(shown()).toBe(id === 2 ? 'quoiune' : 'unequoi');
    expect(noteText(connection.doc)).toBe(shown());
  },
);

it('makes a new line ready for two who begin it at the same time', () => {
  editor.commands.insertContent('Une place');
  editor.commands.splitBlock();
  editor.commands.splitBlock();
  editor.commands.toggleBulletList();
  const [, second, list] = connection.doc.getXmlFragment(NOTE_ROOT).toArray();
  expect(second instanceof Y.XmlElement && second.toArray().map((node) => node instanceof Y.XmlText)).toEqual([true]);
  const texts = [...(list instanceof Y.XmlElement ? list.createTreeWalker((node) => node instanceof Y.XmlText) : [])];
  expect(texts).toHaveLength(1);
});
