import * as Y from 'yjs';
import { compactLog } from './compact-log.js';
import { loadDocument } from './load-document.js';

const CLIENT = 7;

/** The rows of one client that writes "abcd", then deletes "b". */
function aLog(text = 'abcd', deleted = 1): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = CLIENT;
  const rows: Uint8Array[] = [];
  doc.on('update', (row: Uint8Array) => rows.push(row));
  doc.getText('text').insert(0, text);
  doc.getText('text').delete(deleted, 1);
  doc.getMap('map').set('paragraph', new Y.XmlText('x'));
  return rows;
}
const encodingOf = (rows: Uint8Array[]) => () => Y.encodeStateAsUpdate(loadDocument({ snapshot: null, updates: rows }));

it('[DOC-47] the compacted log is the same document, without the text that was deleted', () => {
  const [first = new Uint8Array(), ...rest] = aLog('a secret word', 2);
  for (const stored of [
    { snapshot: null, updates: [first, ...rest] },
    { snapshot: first, updates: rest },
  ]) {
    const compacted = compactLog(stored);
    const doc = loadDocument({ snapshot: compacted, updates: [] });
    expect(doc.getText('text').toJSON()).toBe('a ecret word');
    expect(Buffer.from(compacted).includes('secret')).toBe(false);
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(loadDocument(stored)))).toBe(true);
  }
});

it.each([
  ['other text at the same clocks', encodingOf(aLog('abcx'))],
  ['another deletion', encodingOf(aLog('abcd', 2))],
  ['without its last row', encodingOf(aLog().slice(0, 2))],
  ['an empty document', () => Y.encodeStateAsUpdate(new Y.Doc())],
  ['a document that waits for its first row', () => aLog()[2] ?? new Uint8Array()],
])('[DOC-47] it is not returned when what was encoded is %s', (_, encode) => {
  expect(() => compactLog({ snapshot: null, updates: aLog() }, encode)).toThrow();
});

it('[DOC-47] a log with gaps is not compacted', () => {
  expect(() => compactLog({ snapshot: null, updates: aLog().slice(1) })).toThrow('gaps');
});

it('[DOC-47] structs that Yjs merged in one document only are the same content', () => {
  const doc = new Y.Doc();
  doc.clientID = CLIENT;
  const rows: Uint8Array[] = [];
  doc.on('update', (row: Uint8Array) => rows.push(row));
  for (const letter of 'abc') doc.getText('text').insert(doc.getText('text').length, letter);
  expect(() => compactLog({ snapshot: null, updates: rows })).not.toThrow();
});
