import * as Y from 'yjs';
import {
  clientsOf,
  clockOf,
  firstItemOf,
  hasPending,
  hasPendingStructs,
  indexOfClock,
  itemOf,
  structAt,
  structsOf,
} from './yjs-internals.js';

const CLIENT = 7;

/** A paragraph with the text "abc", of which "b" was deleted: clocks 0 (paragraph), 1 (its text), 2 to 4. */
function aDocument() {
  const doc = new Y.Doc();
  doc.clientID = CLIENT;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const body = doc.getXmlFragment('body');
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('abc')];
  paragraph.insert(0, [text]);
  body.insert(0, [paragraph]);
  text.delete(1, 1);
  return { doc, body, paragraph, text, updates };
}

it('the structs of a client are sorted by clock, and found by it', () => {
  const { doc } = aDocument();
  const structs = structsOf(doc, CLIENT);
  expect(structs.map(({ id, length, deleted }) => [id.clock, length, deleted])).toEqual([
    [0, 1, false],
    [1, 1, false],
    [2, 1, false],
    [3, 1, true],
    [4, 1, false],
  ]);
  expect([clientsOf(doc), clockOf(doc, CLIENT), clockOf(doc, 8), structsOf(doc, 8)]).toEqual([[CLIENT], 5, 0, []]);
  expect([0, 3, 4].map((clock) => indexOfClock(structs, clock))).toEqual([0, 3, 4]);
  expect(structAt(doc, { client: CLIENT, clock: 3 })).toBe(structs[3]);
  expect([structAt(doc, { client: CLIENT, clock: 5 }), structAt(doc, { client: 8, clock: 0 })]).toEqual([null, null]);
});

it('items are linked inside their type, and to the item that contains it', () => {
  const { body, paragraph, text } = aDocument();
  expect([itemOf(body), itemOf(paragraph)?.parent, itemOf(text)?.parent]).toEqual([null, body, paragraph]);
  const contents = [];
  for (let item = firstItemOf(text); item !== null; item = item.right) contents.push(item.content);
  expect(contents.map((content) => (content instanceof Y.ContentString ? content.str : content.constructor))).toEqual([
    'a',
    Y.ContentDeleted,
    'c',
  ]);
  const content = itemOf(text)?.content;
  expect(content instanceof Y.ContentType && content.type).toBe(text);
  expect(Y.findRootTypeKey(body)).toBe('body');
});

it('[DOC-5] updates that wait for content are seen, structs and deletions alike, until the content comes', () => {
  const { updates } = aDocument();
  const doc = new Y.Doc();
  doc.getText('body').insert(0, 'x');
  const vector = Y.encodeStateVector(doc);
  doc.getText('body').insert(1, 'y');
  const structsOnly = Y.encodeStateAsUpdate(doc, vector);
  const [, deletionOnly = new Uint8Array()] = updates;
  for (const [early, missing, hasStructs] of [
    [structsOnly, [Y.encodeStateAsUpdate(doc)], true],
    [deletionOnly, updates, false],
  ] as const) {
    const copy = new Y.Doc();
    expect(hasPending(copy)).toBe(false);
    Y.applyUpdate(copy, early);
    expect([hasPending(copy), hasPendingStructs(copy)]).toEqual([true, hasStructs]);
    for (const update of missing) Y.applyUpdate(copy, update);
    expect(hasPending(copy)).toBe(false);
  }
});
