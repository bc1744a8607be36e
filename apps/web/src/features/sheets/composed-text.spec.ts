import type { DocumentConnection } from '@passerelle/document-sync/client';
import { createNote, NOTE_ROOT, noteText } from '@passerelle/sheet';
import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { UndoManager } from 'yjs';
import { InputMethod } from './input-method.fixture';
import { openNote } from './note-editor.fixture';
import { sheetServer } from './sheet-server.fixture';

const { channel, pushes, byAnother } = sheetServer(createNote());
let connection: DocumentConnection;
let editor: Editor;
let close: () => void;
let keys: InputMethod;

/** The clock is that of the test: `answered` waits for no time. */
const answered = () => jest.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  jest.useFakeTimers();
  Object.assign(Range.prototype, { getClientRects: () => [new DOMRect()], getBoundingClientRect: () => new DOMRect() });
  pushes.length = 0;
  const element = document.body.appendChild(document.createElement('div'));
  ({ connection, editor, close } = await openNote(channel, { settle: answered, element }));
  editor.commands.insertContent('bon ');
  editor.view.focus();
  await answered();
  keys = new InputMethod(editor.view);
  editor.view.dom.addEventListener('blur', () => keys.finish());
});
afterEach(() => {
  close();
  document.body.replaceChildren();
  jest.useRealTimers();
});

const mine = (): string => noteText(connection.doc);
const shown = (): string => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n');
function anotherTypes(text: string, at: number): void {
  byAnother((doc) => {
    const paragraph = doc.getXmlFragment(NOTE_ROOT).get(0);
    const inside = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (inside instanceof Y.XmlText) inside.insert(at, text);
  });
}
function anotherAddsParagraph(text: string): void {
  byAnother((doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment(NOTE_ROOT).insert(0, [paragraph]);
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

it('writes a composed word once while another member types at the same caret, and shows their letters after it', async () => {
  for (const step of ['j', 'jo', 'jou']) {
    await compose(step);
    anotherTypes('X', 4);
    await answered();
    expect(shown()).toBe(`bon ${step}`);
  }
  await end('jour');
  expect([mine(), shown()]).toEqual(['bon XXXjour', 'bon XXXjour']);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, createNote());
  for (const { update } of pushes) Y.applyUpdate(copy, update);
  expect(noteText(copy)).toBe('bon jour');
});

it('writes a composed word once while another member writes elsewhere in the sheet', async () => {
  await compose('j', 'jo');
  anotherAddsParagraph('Bien.');
  await compose('jou');
  await end('jour');
  expect([mine(), shown()]).toEqual(['Bien.\nbon jour', 'Bien.\nbon jour']);
});

it('shows what others write once a word has stayed open for two seconds, and writes it no second time', async () => {
  await compose('j', 'jou');
  anotherTypes('Si, ', 0);
  await jest.advanceTimersByTimeAsync(1_900);
  expect(shown()).toBe('bon jou');
  await jest.advanceTimersByTimeAsync(200);
  expect(shown()).toBe('Si, bon jou');
  await compose('r');
  await end('r');
  expect(mine()).toBe('Si, bon jour');
});

it('keeps nobody waiting longer than fifteen seconds, however long one composes', async () => {
  anotherTypes('1', 0);
  await answered();
  let text = '';
  for (let second = 0; second < 14; second += 1) {
    text += 'a';
    await compose(text);
    anotherTypes('2', 0);
    await jest.advanceTimersByTimeAsync(1_000);
  }
  expect(shown()).toBe(`1bon ${text}`);
  await jest.advanceTimersByTimeAsync(1_100);
  expect(shown()).toBe(`${'2'.repeat(14)}1bon ${text}`);
});

it('goes on with an open word as long as nobody waits', async () => {
  await compose('jou');
  await jest.advanceTimersByTimeAsync(60_000);
  await end('jour');
  expect(mine()).toBe('bon jour');
});

it('undoes a composed word whole, and nothing that was typed before it', async () => {
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager };
  // Yjs reads the real clock: here each letter comes too late to be undone with the one before.
  undoManager.captureTimeout = 0;
  await jest.advanceTimersByTimeAsync(60_000);
  await compose('j', 'jo', 'jou', 'jour');
  await end('jour');
  expect(undoManager.captureTimeout).toBe(0);
  editor.commands.undo();
  expect(shown()).toBe('bon ');
  editor.commands.redo();
  expect(shown()).toBe('bon jour');
});

it('shows what waited when the text leaves the screen before the word is finished', async () => {
  await compose('jou');
  anotherTypes('X', 0);
  editor.destroy();
  expect(mine()).toBe('Xbon jou');
});
