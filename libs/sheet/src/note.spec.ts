import * as Y from 'yjs';
import { createNote, NOTE_ROOT, noteText } from './note.js';
import { SERVER_CLIENT_ID } from './plain-text.js';
import { createSheet, SHEET_PARTS, sheetText } from './sheet.js';
import { noteShape, sheetShape } from './sheet-shape.js';

function opened(update = createNote()): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

it('[SHEET-7] a new note is one empty paragraph of the server, the same bytes each time', () => {
  const [paragraph, ...others] = opened().getXmlFragment(NOTE_ROOT).toArray();
  expect(paragraph).toBeInstanceOf(Y.XmlElement);
  expect([others, paragraph?.toJSON()]).toEqual([[], '<paragraph></paragraph>']);
  expect(noteText(opened())).toBe('');
  expect(createNote()).toEqual(createNote());
  expect([...Y.decodeStateVector(Y.encodeStateVector(opened())).keys()]).toEqual([SERVER_CLIENT_ID]);
});

it('[SHEET-7] its text reads as that of a sheet', () => {
  const doc = opened();
  const item = new Y.XmlElement('listItem');
  const list = new Y.XmlElement('bulletList');
  const [first, inside] = [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')];
  first.insert(0, [new Y.XmlText('Deux places  ')]);
  inside.insert(0, [new Y.XmlText('rentrée en\u0000 janvier')]);
  item.insert(0, [inside]);
  list.insert(0, [item]);
  doc.getXmlFragment(NOTE_ROOT).insert(0, [first, list]);
  expect(noteText(doc)).toBe('Deux places\n• rentrée en janvier');
});

it('[SHEET-8] a note and a sheet have no root in common, and the same blocks and marks', () => {
  expect(Object.keys(noteShape.roots)).toEqual([NOTE_ROOT]);
  expect(Object.keys(sheetShape.roots)).toEqual([...SHEET_PARTS]);
  const { roots: noteRoots, ...ofNote } = noteShape;
  const { roots: sheetRoots, ...ofSheet } = sheetShape;
  expect(ofNote).toEqual(ofSheet);
  expect(noteRoots.note).toEqual(sheetRoots.proposal);
});

it('[SHEET-8] nothing of a note is read in a sheet, nor the other way round', () => {
  expect(noteText(opened(createSheet({ question: 'Quelle suite ?' })))).toBe('');
  expect(SHEET_PARTS.map((part) => sheetText(opened(), part))).toEqual(['', '', '', '']);
});
