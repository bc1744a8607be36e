import { DocumentConnection } from '@passerelle/document-sync/client';
import { createNote, NOTE_ROOT, noteText, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { UndoManager } from 'yjs';
import { InputMethod } from './input-method.fixture';
import { partExtensions } from './part-extensions';
import { sheetServer } from './sheet-server.fixture';

const { channel, pushes, byAnother } = sheetServer(createNote());
let connection: DocumentConnection;
let editor: Editor;
let keys: InputMethod;

const answered = () => jest.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  jest.useFakeTimers();
  Object.assign(Range.prototype, { getClientRects: () => [new DOMRect()], getBoundingClientRect: () => new DOMRect() });
  pushes.length = 0;
  connection = new DocumentConnection({ documentId: 'note', channel, schemaVersion: SHEET_SCHEMA_VERSION });
  await answered();
  const element = document.body.appendChild(document.createElement('div'));
  editor = new Editor({ element, injectCSS: false, extensions: partExtensions(connection, NOTE_ROOT) });
  editor.commands.insertContent('un ');
  editor.view.focus();
  await answered();
  keys = new InputMethod(editor.view);
  editor.view.dom.addEventListener('blur', () => keys.finish());
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager };
  undoManager.stopCapturing();
  undoManager.captureTimeout = 0;
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
  connection.destroy();
  jest.useRealTimers();
});

const shown = (): string => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n');
function inText(change: (text: Y.XmlText, paragraph: Y.XmlElement) => void): void {
  byAnother((doc) => {
    const paragraph = doc.getXmlFragment(NOTE_ROOT).get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (paragraph instanceof Y.XmlElement && text instanceof Y.XmlText) change(text, paragraph);
  });
}
const anotherErases = (at: number, length: number): void => inText((text) => text.delete(at, length));
/** As an editor ends a paragraph: what follows is erased there and written in a new one. */
function anotherEndsParagraph(at: number): void {
  inText((text, paragraph) => {
    const rest = text.toJSON().slice(at);
    text.delete(at, rest.length);
    const next = new Y.XmlElement('paragraph');
    next.insert(0, [new Y.XmlText(rest)]);
    paragraph.doc?.getXmlFragment(NOTE_ROOT).insert(1, [next]);
  });
}
async function compose(...steps: string[]): Promise<void> {
  for (const step of steps) {
    keys.compose(step);
    await answered();
  }
}
async function end(text: string): Promise<void> {
  keys.end(text);
  await jest.advanceTimersByTimeAsync(50);
}
/** What the server has, of which the others read. */
function stored(): string {
  const copy = new Y.Doc();
  byAnother((doc) => Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc)));
  return noteText(copy);
}

it.each([
  ['its beginning', 3, 2, 'un mot'],
  ['a letter of it', 4, 1, 'un mot'],
  ['it and all that is before', 0, 5, 'mot'],
])('writes a word whole whose author went on while another member erased %s', async (_what, at, length, left) => {
  await compose('m', 'mo');
  anotherErases(at, length);
  await answered();
  await end('mot');
  await answered();
  expect([shown(), noteText(connection.doc), stored()]).toEqual([left, left, left]);
  editor.commands.undo();
  expect(shown()).toBe(left.replace('mot', ''));
  editor.commands.redo();
  expect(shown()).toBe(left);
});

it('writes nothing again of a word whose author wrote no more', async () => {
  await compose('m', 'mo', 'mot');
  anotherErases(3, 2);
  await jest.advanceTimersByTimeAsync(2_100);
  expect([shown(), stored()]).toEqual(['un t', 'un t']);
});

// Which of two who write after one letter comes first depends on their numbers.
it.each([
  [1, 'un mta'],
  [4_294_967_295, 'un mat'],
])('leaves what another member wrote in place of the letters that they erased (%i)', async (id, left) => {
  connection.doc.clientID = id;
  await compose('m', 'mo');
  inText((text) => {
    text.delete(4, 1);
    text.insert(4, 'a');
  });
  await answered();
  await end('mot');
  expect(shown()).toBe(left);
});

it.each([
  [1, 'motNon'],
  [4_294_967_295, 'Nonmot'],
])('writes a word whole beside what another member begins anew after erasing everything (%i)', async (id, left) => {
  connection.doc.clientID = id;
  await compose('m', 'mo');
  inText((text) => {
    text.delete(0, 5);
    text.insert(0, 'Non');
  });
  await answered();
  await end('mot');
  await answered();
  expect([shown(), stored()]).toEqual([left, left]);
});

it.each([
  ['before it', 3, 'un mot\n deux', 'un \n deux'],
  ['within it', 4, 'un mot\n deux', 'un \n deux'],
])('writes a word once when another member ends the paragraph %s', async (_where, at, whole, undone) => {
  inText((text) => text.insert(3, ' deux'));
  await answered();
  editor.commands.setTextSelection(4);
  await compose('m', 'mo');
  anotherEndsParagraph(at);
  await answered();
  await end('mot');
  await answered();
  expect([shown(), stored()]).toEqual([whole, whole]);
  editor.commands.undo();
  expect(shown()).toBe(undone);
});
