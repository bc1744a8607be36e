import type { DocumentConnection } from '@passerelle/document-sync/client';
import { createNote, NOTE_ROOT, noteText } from '@passerelle/sheet';
import type { Editor } from '@tiptap/core';
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { openNote } from '../note-editor.fixture';
import { answered, sheetServer } from '../sheet-server.fixture';

const TABLE = readFileSync(`${__dirname}/samples/table.html`, 'utf8');
const ROWS = 'DEMO-001 · 16-25 · Lundi\nDEMO-002 · 26-45 · Mardi';
const MOST_BYTES = 64 * 1024;

const { channel, pushes } = sheetServer(createNote());
let connection: DocumentConnection;
let editor: Editor;
let close: () => void;

beforeEach(async () => {
  pushes.length = 0;
  ({ connection, editor, close } = await openNote(channel));
});
afterEach(() => close());

/** As the browser sends it: the same text, in one format or more. */
function paste(formats: Record<string, string>): void {
  const clipboardData = { getData: (format: string) => formats[format] ?? '' };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData }));
}

const written = (): string => noteText(connection.doc);

it('[PASTE-4] puts the rows of a table between the words around the caret', () => {
  paste({ 'text/html': TABLE });
  expect(written()).toBe(ROWS);
  editor.chain().selectAll().deleteSelection().insertContent('Voici :et la suite').setTextSelection(8).run();
  paste({ 'text/html': TABLE });
  expect(written()).toBe(`Voici :\n${ROWS}\net la suite`);
});

it('[PASTE-4] puts one row, or a word, in the middle of a sentence', () => {
  editor.chain().insertContent('voir  demain').setTextSelection(6).run();
  paste({ 'text/html': '<table><tr><td>DEMO-001</td><td>Lundi</td></tr></table>' });
  paste({ 'text/html': '<meta charset="utf-8"><b style="font-weight:normal">, <b>à</b></b>' });
  expect(written()).toBe('voir DEMO-001 · Lundi, à demain');
});

it('[PASTE-6] makes bullets of bullets, in the shape that a sheet allows', () => {
  paste({ 'text/html': '<ul><li>une clé<ul><li>le mercredi</li></ul></li></ul><p>fin</p>' });
  expect(connection.doc.getXmlFragment(NOTE_ROOT).toJSON()).toBe(
    '<bulletlist><listitem><paragraph>une clé</paragraph><bulletlist><listitem><paragraph>le mercredi</paragraph>' +
      '</listitem></bulletlist></listitem></bulletlist><paragraph>fin</paragraph>',
  );
});

it('[PASTE-5] reads the tabs of plain text as cells', () => {
  paste({ 'text/plain': 'DEMO-001\t16-25\tLundi\nDEMO-002\t26-45\tMardi' });
  expect(written()).toBe(ROWS);
});

it('[PASTE-8] keeps the lines of what is copied in a sheet, and gives them to other programs', () => {
  editor.commands.insertContent('Une clé\nle mercredi');
  editor.commands.selectAll();
  const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
  expect(dom.querySelector('p')?.innerHTML).toBe('Une clé<br>le mercredi');
  editor.commands.clearContent();
  paste({ 'text/html': dom.innerHTML });
  expect(written()).toBe('Une clé\nle mercredi');
  expect(editor.state.doc.childCount).toBe(1);
});

it('[PASTE-11] sends a huge table in pushes that the server takes, and loses no row', async () => {
  const rows = Array.from({ length: 1_200 }, (_, row) => `<tr><td>DEMO-${row}</td><td>${'mot '.repeat(8)}</td></tr>`);
  paste({ 'text/html': `<table>${rows.join('')}</table>` });
  while (connection.getState().saved !== 'saved') await answered();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, createNote());
  for (const { update } of pushes) Y.applyUpdate(copy, update);
  expect(noteText(copy).split('\n')).toHaveLength(1_200);
  expect(pushes.length).toBeGreaterThan(1);
  expect(Math.max(...pushes.map(({ update }) => update.byteLength))).toBeLessThanOrEqual(MOST_BYTES);
});
