import { VERSION_PARTS } from '@passerelle/domain';
import * as Y from 'yjs';
import { contentLengths, contentTexts, readContent, writeContent, type Block } from './content.js';
import { createNote, noteText } from './note.js';
import { createSheet, readSheet, sheetText } from './sheet.js';
import { noteShape, sheetShape } from './sheet-shape.js';

const paragraph = (text: string, bold = false): Block => ({
  kind: 'paragraph',
  runs: text === '' ? [] : [{ text, bold }],
});
const LIST: Block = {
  kind: 'bulletList',
  items: [
    [paragraph('Une place à la crèche'), { kind: 'bulletList', items: [[paragraph('le mercredi', true)]] }],
    [paragraph('Un ordinateur')],
  ],
};
const TEXTS = {
  situation: [paragraph('Seule avec deux enfants.')],
  question: [paragraph('Quelle suite ?')],
  exchanges: [paragraph('Offres :\nmars, avril'), LIST, paragraph('Fin.')],
  proposal: [paragraph('')],
};

function aSheet(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createSheet({ question: 'Quelle suite ?' }));
  return doc;
}

test('[SHEET-9] a version holds the texts that the guard lets in, and no other', () => {
  expect(Object.keys({ ...sheetShape.roots, ...noteShape.roots }).sort()).toEqual([...VERSION_PARTS].sort());
});

test('[SHEET-9] what is written is read back, bullets and bold included, and reads as the same plain text', () => {
  const doc = aSheet();
  writeContent(doc, TEXTS);
  expect(readContent(doc)).toEqual(TEXTS);
  const texts = Object.fromEntries(contentTexts(TEXTS).map(({ part, text }) => [part, text]));
  expect(texts).toEqual(readSheet(doc));
  expect(contentLengths(doc)).toEqual({ situation: 24, question: 14, exchanges: 69, proposal: 0 });
});

test('[SHEET-9] a new sheet and a new note give what they hold, and reading changes nothing', () => {
  const note = new Y.Doc();
  Y.applyUpdate(note, createNote());
  const before = Y.encodeStateAsUpdate(note);
  expect(readContent(note)).toEqual({ note: [paragraph('')] });
  expect(Y.encodeStateAsUpdate(note)).toEqual(before);
  writeContent(note, { note: [paragraph('Quatre places')] });
  expect(noteText(note)).toBe('Quatre places');
});

test('[SHEET-10] restoring is an ordinary change: a copy that receives it shows the same, and nothing is rewritten', () => {
  const doc = aSheet();
  writeContent(doc, TEXTS);
  const version = readContent(doc);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  writeContent(doc, { exchanges: [paragraph('Tout est parti')] });
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(copy, update));
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  writeContent(doc, version);
  expect(readContent(doc)).toEqual(TEXTS);
  expect(readContent(copy)).toEqual(TEXTS);
});

test('[SHEET-10] what both texts share is left alone, and the same text is not written again', () => {
  const doc = aSheet();
  writeContent(doc, TEXTS);
  const [first, , last] = doc.getXmlFragment('exchanges').toArray();
  const sent: number[] = [];
  doc.on('update', (update: Uint8Array) => void sent.push(update.byteLength));
  writeContent(doc, { exchanges: [paragraph('Offres :\nmars, avril'), paragraph('Aucune.'), paragraph('Fin.')] });
  const after = doc.getXmlFragment('exchanges').toArray();
  expect([after.length, after[0] === first, after[2] === last]).toEqual([3, true, true]);
  expect(sheetText(doc, 'exchanges')).toBe('Offres :\nmars, avril\nAucune.\nFin.');
  sent.length = 0;
  writeContent(doc, readContent(doc));
  expect(sent).toEqual([]);
});

test('[SHEET-10] a long text leaves in updates that each fit in one push', () => {
  const doc = aSheet();
  const sent: number[] = [];
  doc.on('update', (update: Uint8Array) => void sent.push(update.byteLength));
  const long = Array.from({ length: 400 }, (_, index) => paragraph(`Ligne ${index}, `.repeat(20)));
  writeContent(doc, { exchanges: long });
  expect(sent.length).toBeGreaterThan(4);
  expect(Math.max(...sent)).toBeLessThan(64 * 1024);
  expect(readContent(doc).exchanges).toEqual(long);
});
