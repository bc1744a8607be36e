import { DocumentConnection } from '@passerelle/document-sync/client';
import {
  createNote,
  NOTE_ROOT,
  noteText,
  SHEET_PARTS,
  SHEET_SCHEMA_VERSION,
  sheetText,
  type SheetPart,
} from '@passerelle/sheet';
import { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { drawCaret } from './caret-name';
import { openNote } from './note-editor.fixture';
import { partExtensions } from './part-extensions';
import { answered, sheetServer } from './sheet-server.fixture';

describe('writing in a sheet', () => {
  const { channel, pushes } = sheetServer();
  let connection: DocumentConnection;
  let editors: Map<SheetPart, Editor>;

  beforeEach(async () => {
    pushes.length = 0;
    connection = new DocumentConnection({ documentId: 'sheet', channel, schemaVersion: SHEET_SCHEMA_VERSION });
    await answered();
    editors = new Map(
      SHEET_PARTS.map((part) => [
        part,
        new Editor({
          element: document.createElement('div'),
          injectCSS: false,
          extensions: partExtensions(connection, part),
        }),
      ]),
    );
    await answered();
  });
  afterEach(() => {
    for (const editor of editors.values()) editor.destroy();
    connection.destroy();
  });

  it('sends nothing when the four texts are opened', () => {
    expect(editors.get('question')?.getText()).toBe('Comment suivre à distance ?');
    expect(pushes).toEqual([]);
  });

  it('sends nothing when the four texts are closed', async () => {
    for (const editor of editors.values()) editor.destroy();
    await answered();
    expect(pushes).toEqual([]);
  });

  it('writes paragraphs, bullets and bold, and no attribute that the sheet does not allow', async () => {
    const editor = editors.get('proposal');
    editor?.chain().insertContent('Prêt d’une clé').selectAll().toggleBold().toggleBulletList().run();
    await answered();
    expect(sheetText(connection.doc, 'proposal')).toBe('• Prêt d’une clé');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(connection.doc));
    expect(doc.getXmlFragment('proposal').toJSON()).toBe(
      '<bulletlist><listitem><paragraph><bold>Prêt d’une clé</bold></paragraph></listitem></bulletlist>',
    );
    expect(pushes.length).toBeGreaterThan(0);
  });

  it('ends a line by Shift+Enter inside a paragraph, which stays one text for all who write in it', async () => {
    const editor = editors.get('proposal');
    editor?.commands.insertContent('Une clé');
    editor?.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true }));
    editor?.commands.insertContent('le mercredi');
    await answered();
    expect(connection.doc.getXmlFragment('proposal').toJSON()).toBe('<paragraph>Une clé\nle mercredi</paragraph>');
    expect(sheetText(connection.doc, 'proposal')).toBe('Une clé\nle mercredi');
  });

  it('gives each paragraph the direction of its own script', () => {
    editors.get('proposal')?.commands.insertContent('<p>مرحبا</p><ul><li><p>Bonjour</p></li></ul>');
    const directions = [...(editors.get('proposal')?.view.dom.querySelectorAll('p') ?? [])].map(({ dir }) => dir);
    expect(directions).toEqual(['auto', 'auto']);
  });

  it('writes the name beside a caret as no text, which would count for an input method and for the direction', () => {
    const caret = drawCaret({ name: 'Claire V.', number: 1 });
    expect([caret.textContent, caret.querySelector('span')?.dataset['name']]).toEqual(['', 'Claire V.']);
  });

  it('undoes what its author wrote, never what came from somebody else', async () => {
    const editor = editors.get('exchanges');
    editor?.commands.insertContent('Le mien');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(connection.doc));
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Celui de Samia')]);
    other.getXmlFragment('exchanges').insert(1, [paragraph]);
    Y.applyUpdate(connection.doc, Y.encodeStateAsUpdate(other), 'server');
    editor?.commands.undo();
    editor?.commands.undo();
    expect(sheetText(connection.doc, 'exchanges')).toBe('Celui de Samia');
  });
});

it('sends nothing when a text that was begun before text nodes were seeded is opened', async () => {
  const first = new Y.Doc();
  first.getXmlFragment(NOTE_ROOT).insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]);
  const { channel, pushes } = sheetServer(Y.encodeStateAsUpdate(first));
  const { editor, close } = await openNote(channel);
  editor.commands.focus('end');
  await answered();
  expect(pushes).toEqual([]);
  close();
});

describe('writing in the note of a general point', () => {
  const { channel, pushes } = sheetServer(createNote());
  let connection: DocumentConnection;
  let editor: Editor;
  let close: () => void;

  beforeEach(async () => {
    pushes.length = 0;
    ({ connection, editor, close } = await openNote(channel));
    await answered();
  });
  afterEach(() => close());

  it('sends nothing when the note is opened', () => expect(pushes).toEqual([]));

  it('writes in its one text, and in none of a sheet', async () => {
    editor.commands.insertContent('Quatre places en mars');
    await answered();
    expect(noteText(connection.doc)).toBe('Quatre places en mars');
    expect(SHEET_PARTS.map((part) => sheetText(connection.doc, part))).toEqual(['', '', '', '']);
    expect(pushes.length).toBeGreaterThan(0);
  });
});
